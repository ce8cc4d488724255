using System.Globalization;
using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Documents;

/// <summary>One parameter of the OpenAPI document.</summary>
internal static class OpenApiParameter
{
    public static JsonNode Write(ParameterDescription parameter)
    {
        var written = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.Place == ParameterPlace.Path ? "path" : "query",
            ["required"] = parameter.Place == ParameterPlace.Path,
            ["description"] = parameter.Description,
            ["schema"] = Schema(parameter),
        };
        written["example"] = Value(parameter.Schema, parameter.Example);
        return written;
    }

    private static JsonObject Schema(ParameterDescription parameter)
    {
        var schema = parameter.Schema;
        var written = new JsonObject { ["type"] = schema.Type };
        if (schema.Pattern is not null) written["pattern"] = schema.Pattern;
        if (schema.Choices is not null) written["enum"] = new JsonArray([.. schema.Choices.Select(choice => (JsonNode)choice)]);
        if (schema.Minimum is not null) written["minimum"] = schema.Minimum;
        if (schema.Maximum is not null) written["maximum"] = schema.Maximum;
        if (schema.MaxLength is not null) written["maxLength"] = schema.MaxLength;
        if (parameter.Default is not null) written["default"] = Value(schema, parameter.Default);
        return written;
    }

    private static JsonNode Value(ParameterSchema schema, string text) =>
        schema.Type == "integer" ? int.Parse(text, CultureInfo.InvariantCulture) : text;
}
