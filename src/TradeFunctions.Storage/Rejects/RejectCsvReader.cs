using System.Buffers;
using System.Globalization;
using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Storage.Rejects;

/// <summary>
/// Reads what <see cref="RejectCsvWriter"/> wrote, from the beginning or from the end of any record. Only one record is in memory at a time.
/// </summary>
/// <param name="content">The CSV from that position on.</param>
public sealed class RejectCsvReader(Stream content)
{
    // A row has at most 4,000 characters, and the other fields are short.
    private const int LongestRecord = 256 * 1024;

    private readonly byte[] _buffer = new byte[32 * 1024];
    private readonly ArrayBufferWriter<byte> _record = new();
    private int _next;
    private int _end;

    /// <summary>How many bytes were read, up to the end of the last record read.</summary>
    public long Read { get; private set; }

    /// <summary>The fields of the next record; null if there is none, or if the content is no record.</summary>
    public async ValueTask<IReadOnlyList<string>?> NextAsync(CancellationToken cancellationToken)
    {
        _record.ResetWrittenCount();
        var quoted = false;
        while (_next < _end || await FillAsync(cancellationToken))
        {
            var octet = _buffer[_next++];
            Read++;
            if (octet == '"') quoted = !quoted;
            if (octet == '\n' && !quoted) return Fields(Encoding.UTF8.GetString(_record.WrittenSpan).TrimEnd('\r'));
            if (_record.WrittenCount == LongestRecord) return null;
            _record.GetSpan(1)[0] = octet;
            _record.Advance(1);
        }

        return null;
    }

    /// <summary>Whether no record follows.</summary>
    public async ValueTask<bool> IsAtEndAsync(CancellationToken cancellationToken) => _next == _end && !await FillAsync(cancellationToken);

    /// <summary>The reject in a record; null if the record is none.</summary>
    public static Reject? RejectOf(IReadOnlyList<string> fields) =>
        fields.Count == 4 && long.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new Reject(line, fields[1].Length == 0 ? null : fields[1], fields[2], fields[3])
            : null;

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        _next = 0;
        _end = await content.ReadAsync(_buffer, cancellationToken);
        return _end > 0;
    }

    private static List<string> Fields(string record)
    {
        var fields = new List<string>(4);
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i] == '"' && quoted && i + 1 < record.Length && record[i + 1] == '"') field.Append(record[i++]);
            else if (record[i] == '"') quoted = !quoted;
            else if (record[i] == ',' && !quoted) EndField();
            else field.Append(record[i]);
        }

        EndField();
        return fields;

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
