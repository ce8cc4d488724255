using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The same two accounts with the imports valued FOB, as the exports are: what is left of the difference without freight and
/// insurance.</summary>
/// <param name="FreightAndInsurance">What the imports' CIF value has above their FOB value, in units of the currency.</param>
/// <param name="Difference">The partner's value less the reporter's.</param>
/// <param name="RatioToOwn">The difference by the reporter's value, a fraction; null unless that value is above zero.</param>
/// <param name="RatioToOther">The difference by the partner's value, likewise.</param>
public sealed record FobMirrorBlock(
    decimal FreightAndInsurance,
    decimal Difference,
    decimal? RatioToOwn,
    decimal? RatioToOther)
{
    internal static FobMirrorBlock? Of(FobMirror? fob) => fob is null
        ? null
        : new FobMirrorBlock(fob.FreightAndInsurance.ToDecimal(), fob.Difference.ToDecimal(), fob.RatioToOwn, fob.RatioToOther);
}
