using System.Text;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Refine;

/// <summary>
/// The rejects of a file that are known only once its rows are sorted, so that their texts take a second pass: rows whose figures no cell can
/// hold, and rows that contradict each other. Kept on disk, since in a bad file every row may be one.
/// </summary>
internal sealed class RejectsWithoutText : IDisposable
{
    private const string ConflictReason = "conflict: other rows with the same key have other figures";
    private const string SumReason = $"{RejectCodes.TooLarge}: together with the other rows of its figure more than 18 digits, three of them decimals";

    private FileStream? _file;
    private BinaryWriter? _writer;

    /// <summary>Adds a row with a number that is too large, in the order of the file.</summary>
    public void Add(Reject reject)
    {
        _file ??= TemporaryFile.OpenStream();
        _writer ??= new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
        _writer.Write(reject.Line);
        _writer.Write(reject.Column ?? "");
        _writer.Write(reject.Reason);
    }

    /// <summary>Every reject, by line; where a line has several, the first. Enumerate once, after the last was added.</summary>
    /// <param name="conflictLines">The lines of rows in conflict, ascending.</param>
    /// <param name="tooLargeLines">The lines of rows whose figures together are too large, ascending.</param>
    public IEnumerable<Reject> Sorted(IEnumerable<long> conflictLines, IEnumerable<long> tooLargeLines)
    {
        var conflicts = conflictLines.Select(line => new Reject(line, null, ConflictReason, ""));
        var late = Merge(conflicts, tooLargeLines.Select(line => new Reject(line, null, SumReason, "")));
        var last = 0L;
        foreach (var next in Merge(Added(), late))
        {
            // A line of BACI is two rows.
            if (next.Line == last) continue;
            last = next.Line;
            yield return next;
        }
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }

    private static IEnumerable<Reject> Merge(IEnumerable<Reject> first, IEnumerable<Reject> second)
    {
        using var left = first.GetEnumerator();
        using var right = second.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            if (hasLeft && (!hasRight || left.Current.Line <= right.Current.Line))
            {
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else
            {
                yield return right.Current;
                hasRight = right.MoveNext();
            }
        }
    }

    private IEnumerable<Reject> Added()
    {
        if (_file is null) yield break;
        _writer!.Flush();
        _file.Position = 0;
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        while (_file.Position < _file.Length)
        {
            var (line, column, reason) = (reader.ReadInt64(), reader.ReadString(), reader.ReadString());
            yield return new Reject(line, column.Length == 0 ? null : column, reason, "");
        }
    }
}
