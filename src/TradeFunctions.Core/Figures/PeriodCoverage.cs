using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>What an account has of one flow and frequency.</summary>
/// <param name="Flow">Exports or imports.</param>
/// <param name="Frequency">Annual or monthly.</param>
/// <param name="First">The first period with any figure.</param>
/// <param name="Last">The last one; what is later is not reported yet.</param>
/// <param name="LastAgainstWorld">The last period with a World figure; null: there is none.</param>
/// <param name="Gaps">Periods between first and last without any figure.</param>
/// <param name="Partners">How many partners, the World aside, have a figure in any period.</param>
/// <param name="PartnersInLast">How many have one in the last period.</param>
/// <param name="PartnersOfWorld">In the last period the sum of the partners' values / the World's value, a fraction with six digits; null
/// where there is no World or a figure is in conflict.</param>
public sealed record PeriodCoverage(
    Flow Flow,
    Frequency Frequency,
    Period First,
    Period Last,
    Period? LastAgainstWorld,
    IReadOnlyList<PeriodRange> Gaps,
    int Partners,
    int PartnersInLast,
    decimal? PartnersOfWorld);
