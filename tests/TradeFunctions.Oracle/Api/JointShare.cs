using System.Text.Json;

namespace TradeFunctions.Oracle.Api;

/// <summary>The joint share of some partners: its lists are told by codes, and groups as they are asked for.</summary>
internal static class JointShare
{
    public static IEnumerable<AnswerFigure> Read(JsonElement share, AnswerFigure figure)
    {
        if (share.ValueKind == JsonValueKind.Null) yield break;
        foreach (var (list, part) in new[] { ("partners", "code"), ("missing", "code"), ("groups", "id") })
        {
            var entries = string.Join(',', share.GetProperty(list).EnumerateArray().Select(entry => entry.GetProperty(part).ToString()));
            if (entries.Length > 0) yield return figure with { Path = figure.Path + list, Text = entries };
        }

        foreach (var part in new[] { "status", "sum", "ratio", "of", "world" })
        {
            foreach (var (_, text) in JsonTexts.Of(share.GetProperty(part), part, [])) yield return figure with { Path = figure.Path + part, Text = text };
        }
    }
}
