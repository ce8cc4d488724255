using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The column by which a reader of a table keeps the World and groups apart from their parts.</summary>
internal static class PartnerKind
{
    public const string Meaning = "economy, world, areas_not_specified, bunkers, special or group (of the dataset, or such as EUR): the World and groups hold the others.";

    public static string Of(EconomyBlock partner) => partner.Code is { } code ? EconomyList.Get(code).Kind.Code() : EconomyKind.Group.Code();
}
