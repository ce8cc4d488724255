using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>The flat forms of rankings.</summary>
internal static class RankingTables
{
    /// <summary>A row a ranked partner, then one for each that has no place.</summary>
    public static readonly ICsvTable Partners = new CsvTable<PartnerRankingAnswer, (PartnerRankingAnswer Answer, RankingRowBlock Row)>(
        answer => answer.Rows.Concat(answer.Unranked).Select(row => (answer, row)),
    [
        new("dataset", "The dataset's name.", row => row.Answer.Dataset.Name),
        new("reporter_id", "ISO alpha-3 code of the reporter.", row => row.Answer.Reporter.Id),
        new("reporter", "Name of the reporter.", row => row.Answer.Reporter.Name),
        new("flow", "X exports, M imports, or total.", row => row.Answer.Flow),
        new("commodity", "Commodity code.", row => row.Answer.Commodity),
        new("frequency", "annual or monthly.", row => row.Answer.Frequency),
        new("period", "2024 or 2025-05.", row => row.Answer.Period),
        new("measure", "value, weight or quantity.", row => row.Answer.Measure),
        new("unit", "Unit of amounts.", row => row.Answer.Unit),
        new("partner_id", "ISO alpha-3 code of the partner.", row => row.Row.Partner.Id),
        new("partner", "Name of the partner.", row => row.Row.Partner.Name),
        new("rank_status", "Why the rank is there or not.", row => row.Row.Rank.Status.Code()),
        new("rank", "Place among partner economies.", row => row.Row.Rank.Place),
        new("ranked", "How many economies are ranked.", row => row.Row.Rank.Of),
        new("status", "Of the figure.", row => AmountStatus.Of(row.Row.Figure.Status, row.Row.Amount).Code()),
        new("amount", "What ranks.", row => row.Row.Amount),
        new("share_status", "Why the share is there or not.", row => row.Row.Share.Status.Code()),
        new("share", "Part of the World, a fraction.", row => row.Row.Share.Ratio),
        new("cumulative_share", "Of all down to this one, a fraction.", row => row.Row.CumulativeShare),
        new("year_before", "The amount one year before.", row => row.Row.YearOverYear.Base),
        new("difference", "The amount less that of the year before.", row => row.Row.YearOverYear.Difference),
        new("change_status", "Why the change is there or not.", row => row.Row.YearOverYear.Status.Code()),
        new("change", "Relative change, a fraction.", row => row.Row.YearOverYear.Ratio),
        new("contribution_status", "Why the contribution is there or not.", row => row.Row.Contribution.Status.Code()),
        new("contribution", "Contribution to the World's growth, a fraction.", row => row.Row.Contribution.Ratio),
        new("source", "The raw blob.", row => row.Row.Figure.Source is { } source ? row.Answer.Sources[source].Blob : null),
    ]);

    /// <summary>A row a ranked commodity, then one for each that has no place.</summary>
    public static readonly ICsvTable Goods = new CsvTable<GoodsRankingAnswer, (GoodsRankingAnswer Answer, GoodsRankingRowBlock Row)>(
        answer => answer.Rows.Concat(answer.Unranked).Select(row => (answer, row)),
    [
        new("dataset", "The dataset's name.", row => row.Answer.Dataset.Name),
        new("reporter_id", "ISO alpha-3 code of the reporter.", row => row.Answer.Reporter.Id),
        new("reporter", "Name of the reporter.", row => row.Answer.Reporter.Name),
        new("partner_id", "ISO alpha-3 code of the partner; WLD is the World.", row => row.Answer.Partner.Id),
        new("partner", "Name of the partner.", row => row.Answer.Partner.Name),
        new("flow", "X exports, M imports, or total.", row => row.Answer.Flow),
        new("level", "2, 4 or 6 digits of the Harmonized System.", row => row.Answer.Level),
        new("classification", "Edition of the code, as H6; empty: not said.", row => row.Row.Classification),
        new("frequency", "annual or monthly.", row => row.Answer.Frequency),
        new("period", "2024 or 2025-05.", row => row.Answer.Period),
        new("measure", "value or weight.", row => row.Answer.Measure),
        new("unit", "Unit of amounts.", row => row.Answer.Unit),
        new("commodity", "Commodity code.", row => row.Row.Code),
        new("commodity_name", "What it is called; empty: no name is known.", row => row.Row.Name),
        new("rank_status", "Why the rank is there or not.", row => row.Row.Rank.Status.Code()),
        new("rank", "Place among the commodities of the level.", row => row.Row.Rank.Place),
        new("ranked", "How many commodities are ranked.", row => row.Row.Rank.Of),
        new("status", "Of the figure.", row => AmountStatus.Of(row.Row.Figure.Status, row.Row.Amount).Code()),
        new("amount", "What ranks.", row => row.Row.Amount),
        new("derived", "Whether the figure is a sum.", row => row.Row.Figure.Derived),
        new("share_status", "Why the share is there or not.", row => row.Row.Share.Status.Code()),
        new("share", "Part of all goods with the partner, a fraction.", row => row.Row.Share.Ratio),
        new("cumulative_share", "Of all down to this one, a fraction.", row => row.Row.CumulativeShare),
        new("year_before", "The amount one year before.", row => row.Row.YearOverYear.Base),
        new("difference", "The amount less that of the year before.", row => row.Row.YearOverYear.Difference),
        new("change_status", "Why the change is there or not.", row => row.Row.YearOverYear.Status.Code()),
        new("change", "Relative change, a fraction.", row => row.Row.YearOverYear.Ratio),
        new("contribution_status", "Why the contribution is there or not.", row => row.Row.Contribution.Status.Code()),
        new("contribution", "Contribution to the growth of all goods with the partner, a fraction.", row => row.Row.Contribution.Ratio),
        new("source", "The raw blob.", row => row.Row.Figure.Source is { } source ? row.Answer.Sources[source].Blob : null),
    ]);
}
