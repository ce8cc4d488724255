using System.Diagnostics.CodeAnalysis;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>The ids of a dataset's groups, of commodities and of partners alike: one form for both.</summary>
internal static class GroupId
{
    /// <summary>What a group is asked for by begins with it.</summary>
    public const string Prefix = "G.";

    /// <summary>Whether an id has the form of one; if not, what is wrong.</summary>
    public static bool IsValid(string id, [NotNullWhen(false)] out string? error)
    {
        var valid = id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        error = valid ? null : $"'{id}' is no id of a group: up to 60 letters, digits, '-', '_' or '.'.";
        return valid;
    }
}
