using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Sentences;

/// <summary>What sentences are written about: a reporter's trade with a partner, or the World, in one period.</summary>
/// <param name="Summary">The year that the period is of: the other months are parts of cumulative figures.</param>
/// <param name="Now">The period.</param>
/// <param name="Goods">The name of the goods within a sentence ("machine tools"); null: all goods.</param>
/// <param name="GoodsCode">The code that is said once beside the name ("HS 72"); null: none.</param>
/// <param name="Group">The group of partners that the trade is with; null: the summary's partner is one.</param>
internal sealed record FactContext(
    SummaryEntity Summary, PeriodSummary Now, string? Goods = null, string? GoodsCode = null, PartnerGroup? Group = null)
{
    public Economy Reporter => EconomyList.Get(Summary.Reporter);

    public Economy Partner => EconomyList.Get(Summary.Partner);

    /// <summary>Whether the partner is the reporter: its own goods that come back, or goods whose origin it is.</summary>
    public bool IsOwnTrade => Group is null && Summary.Partner == Summary.Reporter;

    /// <summary>"China", "the United States", "ASEAN (G.asean)", of the reporter's own goods "itself".</summary>
    public string PartnerName => Group is not null ? EconomyText.Name(Group) : IsOwnTrade ? EconomyText.Itself : EconomyText.Name(Partner);

    public Period Period => Now.Period;

    /// <summary>Whether the goods are a group of the dataset, whose figures are sums over its codes.</summary>
    public bool IsCommodityGroup { get; init; }

    /// <summary>Whether the months of the year that is spoken of stand beside it, where there are any: tables of series hold the two apart.</summary>
    public bool HasMonthsBeside { get; init; } = true;

    /// <summary>What commodities are called.</summary>
    public CommodityNames Names { get; init; } = CommodityNames.Chapters;

    /// <summary>Whether exports and imports both are published figures: only then is anything said of their sum and their difference.</summary>
    public bool BothSidesAreOk =>
        Now is { Exports.Figure.Status: FigureStatus.Ok, Imports.Figure.Status: FigureStatus.Ok };

    /// <summary>" of iron and steel (HS 72)", or nothing.</summary>
    public string OfGoods => Goods is null ? string.Empty : $" of {Goods}{Code}";

    /// <summary>" in iron and steel (HS 72)", or nothing.</summary>
    public string InGoods => Goods is null ? string.Empty : $" in {Goods}{Code}";

    private string Code => GoodsCode is null ? string.Empty : $" ({GoodsCode})";

    /// <summary>The three things to speak of, in the order they are spoken of.</summary>
    public IEnumerable<TradeSubject> Subjects =>
        Enum.GetValues<TradeDirection>().Select(direction => new TradeSubject(this, direction));

    /// <summary>The summary of a month or year of the same entity; null: it has none. Nothing, where a period is not in it.</summary>
    public static FactContext? Find(SummaryEntity summary, Period period) =>
        summary.Find(period) is { } now ? new FactContext(summary, now) : null;
}
