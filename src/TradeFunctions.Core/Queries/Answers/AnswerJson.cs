using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Queries;

/// <summary>The JSON of answers: snake_case, nothing left out, numbers exact. The OpenAPI schemas come from the same metadata; the types are listed beside the routes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
public sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>
    /// The context answers are written with. Names of economies stay readable ("Côte d'Ivoire"): the answers are JSON documents of
    /// their own, never pasted into HTML.
    /// </summary>
    public static AnswerJson Web { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
