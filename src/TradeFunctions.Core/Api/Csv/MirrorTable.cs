using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The flat form of mirrors.</summary>
internal static class MirrorTable
{
    public static readonly ICsvTable Flows = new CsvTable<MirrorAnswer, (MirrorAnswer Answer, MirrorBlock Flow)>(
        "One line for each flow, with both accounts of it. The own_flow total is the sum of X and M: filter by own_flow before adding lines up.",
        answer => answer.Flows.Select(flow => (answer, flow)),
    [
        new("dataset", "The dataset.", row => row.Answer.Dataset.Name),
        new("reporter_id", "ISO alpha-3 code of the reporter whose flow it is.", row => row.Answer.Reporter.Id),
        new("reporter", "Its name.", row => row.Answer.Reporter.Name),
        new("partner_id", "ISO alpha-3 code of the partner.", row => row.Answer.Partner.Id),
        new("partner", "Its name.", row => row.Answer.Partner.Name),
        new("period", "2024, 2025-05, 2025-Q1 or 2025-01/2025-02.", row => row.Answer.Period),
        new("status", "Why the difference is present or absent.", row => row.Flow.Status.Code()),
        new("own_flow", "X, M or total, from the reporter's point of view.", row => row.Flow.Own.Flow),
        new("own_status", "The status of the reporter's figure.", row => row.Flow.Own.Figure.Status.Code()),
        new("own_value", "The reporter's value.", row => row.Flow.Own.Figure.Value),
        new("own_currency", "Its currency.", row => row.Flow.Own.Figure.Currency),
        new("own_valuation", "FOB or CIF.", row => row.Flow.Own.Figure.Valuation),
        new("other_flow", "The same flow from the partner's point of view.", row => row.Flow.Other.Flow),
        new("other_status", "The status of the partner's figure.", row => row.Flow.Other.Figure.Status.Code()),
        new("other_value", "The partner's value.", row => row.Flow.Other.Figure.Value),
        new("other_currency", "Its currency.", row => row.Flow.Other.Figure.Currency),
        new("other_valuation", "FOB or CIF.", row => row.Flow.Other.Figure.Valuation),
        new("difference", "The partner's value less the reporter's.", row => row.Flow.Difference),
        new("ratio_to_own", "The difference divided by the reporter's value, a fraction.", row => row.Flow.RatioToOwn),
        new("ratio_to_other", "The difference divided by the partner's value, a fraction.", row => row.Flow.RatioToOther),
        new("causes", "Codes of the usual causes, separated by blanks.", row => string.Join(' ', row.Flow.Causes.Select(cause => cause.Code.Code()))),
        new("own_source", "The raw blob of the reporter's figure.", row => Blob(row.Answer, row.Flow.Own.Figure.Source)),
        new("other_source", "The raw blob of the partner's figure.", row => Blob(row.Answer, row.Flow.Other.Figure.Source)),
        new("own_exports_source", "For total trade, the raw blob of the reporter's exports.", row => Blob(row.Answer, row.Flow.Own.Figure.ExportsSource)),
        new("own_imports_source", "For total trade, the raw blob of the reporter's imports.", row => Blob(row.Answer, row.Flow.Own.Figure.ImportsSource)),
        new("other_exports_source", "For total trade, the raw blob of the partner's exports.", row => Blob(row.Answer, row.Flow.Other.Figure.ExportsSource)),
        new("other_imports_source", "For total trade, the raw blob of the partner's imports.", row => Blob(row.Answer, row.Flow.Other.Figure.ImportsSource)),
        new("own_fob_value", "The value of the reporter's imports without freight and insurance, where its files have it.", row => row.Flow.Own.FobValue),
        new("other_fob_value", "The same for the partner's imports.", row => row.Flow.Other.FobValue),
        new("freight_and_insurance", "The imports' value less that FOB value.", row => row.Flow.Fob?.FreightAndInsurance),
        new("fob_difference", "The partner's value less the reporter's, the imports valued FOB.", row => row.Flow.Fob?.Difference),
        new("fob_ratio_to_own", "That difference divided by the reporter's value, a fraction.", row => row.Flow.Fob?.RatioToOwn),
        new("fob_ratio_to_other", "That difference divided by the partner's value, a fraction.", row => row.Flow.Fob?.RatioToOther),
    ]);

    private static string? Blob(MirrorAnswer answer, int? source) => source is { } index ? answer.Sources[index].Blob : null;
}
