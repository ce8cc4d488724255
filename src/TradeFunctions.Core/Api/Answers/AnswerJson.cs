using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The JSON of answers: snake_case, nothing left out, numbers exact. The OpenAPI schemas come from the same metadata.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(SeriesAnswer))]
[JsonSerializable(typeof(PartnerRankingAnswer))]
[JsonSerializable(typeof(CommodityRankingAnswer))]
[JsonSerializable(typeof(MirrorAnswer))]
[JsonSerializable(typeof(DatasetsAnswer))]
[JsonSerializable(typeof(ReportersAnswer))]
[JsonSerializable(typeof(CoverageAnswer))]
[JsonSerializable(typeof(RevisionsAnswer))]
[JsonSerializable(typeof(ChangesAnswer))]
[JsonSerializable(typeof(PartnersAnswer))]
[JsonSerializable(typeof(FilesAnswer))]
[JsonSerializable(typeof(RejectsAnswer))]
[JsonSerializable(typeof(CommoditiesAnswer))]
[JsonSerializable(typeof(RunsAnswer))]
[JsonSerializable(typeof(RunAnswer))]
[JsonSerializable(typeof(StartedRunsAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>
    /// The context that writes answers. Names stay readable ("Côte d'Ivoire"), without escapes for HTML: answers are never
    /// pasted into a page.
    /// </summary>
    public static AnswerJson Web { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
