using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What the partner says of the same trade in its own account.</summary>
/// <param name="Exports">The reporter's exports beside the partner's imports.</param>
/// <param name="Imports">The reporter's imports beside the partner's exports.</param>
public sealed record SummaryMirrorBlock(
    MirrorBlock Exports,
    MirrorBlock Imports)
{
    internal static SummaryMirrorBlock Of(MirrorAccounts accounts, IReadOnlyList<int> sources) => new(
        MirrorBlock.Of(accounts, TradeDirection.Exports, sources), MirrorBlock.Of(accounts, TradeDirection.Imports, sources));
}
