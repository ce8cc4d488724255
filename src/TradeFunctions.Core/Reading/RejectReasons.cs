using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>Counts why the rows of one file were rejected. As many entries as there are reasons and columns, however many rows.</summary>
public sealed class RejectReasons
{
    /// <summary>How many reasons are reported for a file.</summary>
    public const int Most = 5;

    private readonly Dictionary<(string Code, string? Column), RejectReason> _reasons = [];

    /// <summary>Counts one rejected row.</summary>
    public void Add(Reject reject)
    {
        var (code, found) = Split(reject.Reason);
        var key = (code, reject.Column);
        if (!_reasons.TryGetValue(key, out var known)) _reasons[key] = new RejectReason(code, reject.Column, 1, reject.Line, found);
        else if (reject.Line < known.FirstLine) _reasons[key] = known with { Count = known.Count + 1, FirstLine = reject.Line, Found = found };
        else _reasons[key] = known with { Count = known.Count + 1 };
    }

    /// <summary>The commonest reasons, the most frequent first, at most <see cref="Most"/>.</summary>
    public IReadOnlyList<RejectReason> Commonest() =>
        [.. _reasons.Values.OrderByDescending(reason => reason.Count).ThenBy(reason => reason.FirstLine).Take(Most)];

    /// <summary>A reject's reason as its code and what was found.</summary>
    public static (string Code, string Found) Split(string reason)
    {
        var colon = reason.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? (reason, "") : (reason[..colon], reason[(colon + 2)..]);
    }
}

/// <summary>The rows of a file that were rejected for one reason in one column.</summary>
/// <param name="Code">One of <see cref="RejectCodes"/>.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstLine">The line on which the first of them begins, counted from 1.</param>
/// <param name="Found">What was found in the first of them: the field in quotes, or a few words.</param>
public sealed record RejectReason(string Code, string? Column, long Count, long FirstLine, string Found);
