using System.Diagnostics.CodeAnalysis;

namespace TradeFunctions.Core.Trade.Economies;

/// <summary>
/// A set of economies that can be requested as one partner of a dataset. Its figure in a period is the sum of its members' figures if every
/// one of them is known (a figure, or no trade); else it is missing, and what lacks is named. A reporter that is itself a member counts
/// with what it says of its own goods (re-imports) where the files have that, and is left out where they have not: few publish it, and
/// it is no lack.
/// </summary>
public sealed class PartnerGroup
{
    /// <summary>What the partner of a group begins with: group <c>asean</c> is partner <c>G.asean</c>.</summary>
    public const string Prefix = GroupId.Prefix;

    /// <summary>Stands where an economy has its code: no economy has it.</summary>
    public const int NoCode = -1;

    private PartnerGroup(string id, string? title, IReadOnlyList<Economy> members)
    {
        Id = id;
        Title = title;
        Members = members;
    }

    /// <summary>The group's id within its dataset.</summary>
    public string Id { get; }

    /// <summary>What the dataset calls it; null: it has no title.</summary>
    public string? Title { get; }

    /// <summary>Its members, in code order.</summary>
    public IReadOnlyList<Economy> Members { get; }

    /// <summary>The partner id it is requested by.</summary>
    public string Partner => Prefix + Id;

    /// <summary>Makes a group of codes as a dataset's description writes them.</summary>
    /// <param name="id">The group's id: letters, digits, <c>-</c>, <c>_</c> or <c>.</c>, at most 60.</param>
    /// <param name="title">What it is called; null: nothing.</param>
    /// <param name="codes">Codes of economies, each once; neither the World nor a code-list group (EUR, ASEAN) nor any other code
    /// that stands for no economy.</param>
    /// <param name="group">The group; null when something is wrong.</param>
    /// <param name="error">What is wrong with it; null when it was made.</param>
    public static bool TryCreate(
        string id, string? title, IEnumerable<string> codes, [NotNullWhen(true)] out PartnerGroup? group, [NotNullWhen(false)] out string? error)
    {
        group = null;
        if (!GroupId.IsValid(id, out error)) return false;
        var members = new SortedDictionary<int, Economy>();
        foreach (var text in codes)
        {
            error = !EconomyList.TryFind(text, out var economy) ? $"Group {id}: no economy has the code '{text}'."
                : economy.IsGroup ? $"Group {id}: {economy.Name} ({text}) is itself a group, whose members would count twice: name the economies."
                : economy.Kind != EconomyKind.Economy ? $"Group {id}: {economy.Name} ({text}) is no economy."
                : members.TryAdd(economy.Code, economy) ? null : $"Group {id} names {economy.Id} twice.";
            if (error is not null) return false;
        }

        error = members.Count == 0 ? $"Group {id} has no codes." : null;
        if (error is not null) return false;
        group = new PartnerGroup(id, string.IsNullOrWhiteSpace(title) ? null : title.Trim(), [.. members.Values]);
        return true;
    }
}

/// <summary>The ids of a dataset's groups, of commodities and of partners alike: one form for both.</summary>
internal static class GroupId
{
    /// <summary>The prefix of a group's id.</summary>
    public const string Prefix = "G.";

    /// <summary>Whether an id has the form of one; if not, what is wrong.</summary>
    public static bool IsValid(string id, [NotNullWhen(false)] out string? error)
    {
        var valid = id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        error = valid ? null : $"'{id}' is no id of a group: up to 60 letters, digits, '-', '_' or '.'.";
        return valid;
    }
}

/// <summary>A commodity group of a dataset: its id and name.</summary>
/// <param name="Commodity">The commodity it is published as: <c>G.machine-tools</c>.</param>
/// <param name="Title">What the dataset calls it; null: it has no title.</param>
/// <param name="Codes">The codes that are added up.</param>
public sealed record NamedGroup(string Commodity, string? Title, IReadOnlyList<string> Codes);
