using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>Reads the records of a file, or of some of its chunks: everything that a record says by itself.</summary>
internal sealed class ChunkReader
{
    private readonly FoundHeader _found;
    private readonly ReadOptions _options;
    private readonly RowOutput _output;
    private readonly RowReader _rows;
    private readonly LaterHeaders _laterHeaders;
    private readonly FooterLines _footerLines;
    private readonly List<UnreadKey> _unread = [];
    private readonly int _columns;
    private bool _mayFollowFooter;

    /// <param name="found">The file's header.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="numbers">How the file writes its numbers.</param>
    /// <param name="records">The records that it reads.</param>
    public ChunkReader(FoundHeader found, ReadOptions options, NumberStyle numbers, RecordReader records)
    {
        (_found, _options, Records, _columns) = (found, options, records, found.Header.Names.Count);
        _output = new RowOutput(Chunk, new NameLearner(found.Text, Chunk), options.Hints) { Numbers = numbers };
        _rows = found.Layout.CreateReader(found.Header, options);
        _rows.HasDottedCodes = numbers.HasDottedCodes;
        _rows.HasForeignCodes = numbers.HasForeignCodes;
        _rows.HasFiscalYears = numbers.HasFiscalYears;
        _laterHeaders = new LaterHeaders(found.Header, found.Layout);
        _footerLines = new FooterLines(found.Header, found.Layout, found.Text);
    }

    /// <summary>The records that it reads.</summary>
    public RecordReader Records { get; }

    /// <summary>What it has read.</summary>
    public Chunk Chunk { get; } = new();

    private FileText Text => _found.Text;

    private UnreadKey Unknown => UnreadKey.Unknown with { Level = _found.Layout.Level };

    /// <summary>Reads all records that are at hand, or up to the one that refuses the file, into the chunk.</summary>
    public void Read()
    {
        _mayFollowFooter = true;
        while (Chunk.Refusal is null)
        {
            var status = Records.NextRecord();
            if (status is ScanStatus.NeedMore or ScanStatus.End) break;
            Chunk.Refusal = status == ScanStatus.Record ? ReadRecord() : RejectMalformed(status);
        }

        Chunk.Line = Records.Line;
    }

    private FileRefusal? ReadRecord()
    {
        var fields = Records.Fields;
        var hasAllFields = HasAllFields(fields);
        if (fields.Count <= 1 ? Records.Text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 : hasAllFields && IsEmpty(fields))
        {
            Chunk.Counts.Blank++;
            return null;
        }

        // Once a record was met that no footer has, the rows that follow need not be looked at for it.
        if (_mayFollowFooter && !IsKnownRemark()) Meet(_footerLines.MayInclude(fields, Records.Text));
        _output.Line = Records.Line;
        var verdict = hasAllFields
            ? _rows.Read(fields, _output)
            : _output.Reject(-1, RejectCodes.FieldCount, $"{fields.Count} fields where the header names {_columns}");
        switch (verdict)
        {
            case RowVerdict.Used:
                Chunk.Counts.Used++;
                return _output.Contradiction is { } said ? Refuse(RefusalCodes.ContradictsRule, said) : null;
            case RowVerdict.Breakdown:
                Chunk.Counts.Breakdown++;
                return null;
            case RowVerdict.OtherSystem:
                Chunk.Counts.OtherSystem++;
                return null;
            case RowVerdict.Refused:
                return Refuse(_output.ProblemCode, _output.ProblemDetail);
            default:
                return Reject();
        }
    }

    private FileRefusal Refuse(string code, string? detail) => new(code, $"{detail} First met on line {Records.Line}.", null, []);

    // Delimiters alone: what spreadsheets write of rows that were cleared.
    private static bool IsEmpty(RecordFields fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (!fields[i].IsEmpty) return false;
        }

        return true;
    }

    private bool HasAllFields(RecordFields fields) =>
        fields.Count == _columns || (fields.Count == _columns + 1 && fields[_columns].IsEmpty);

    private bool IsKnownRemark() => Remark.IsRemark(Records.Fields, _columns, Text);

    private void Meet(bool mayBeFooter)
    {
        Chunk.Meet(mayBeFooter);
        _mayFollowFooter = mayBeFooter;
    }

    private FileRefusal? Reject()
    {
        if (IsKnownRemark())
        {
            Chunk.Counts.Remarks++;
            return null;
        }

        var row = Text.DecodeRow(Records.Text);
        if (_laterHeaders.Find(row) is { } header) return OnLaterHeader(header);
        var column = _output.ProblemColumn;
        var detail = _output.ProblemDetail ?? Quote(Records.Fields[column]);
        var reject = new Reject(Records.Line, column < 0 ? null : _found.Header.Names[column], $"{_output.ProblemCode}: {detail}", row);
        var mayBeFooter = _footerLines.MayInclude(Records.Fields, Records.Text);
        Chunk.Reject(new RejectedRecord(reject, Trace(), mayBeFooter, _footerLines.BeginsWithWords(Records.Fields)));
        _mayFollowFooter |= mayBeFooter;
        return null;
    }

    private FileRefusal? OnLaterHeader(LaterHeader header)
    {
        if (header == LaterHeader.Other)
        {
            return new FileRefusal(
                RefusalCodes.SecondHeader,
                $"Line {Records.Line} is a second header with other columns than the first, or in another order: give each part a file of its own.",
                null,
                []);
        }

        Chunk.Counts.RepeatedHeaders++;
        return null;
    }

    private FileRefusal? RejectMalformed(ScanStatus status)
    {
        var (code, detail) = status switch
        {
            ScanStatus.TextAfterQuote => (RejectCodes.TextAfterQuote, "a quoted field is followed by text"),
            ScanStatus.RowsInQuotes => (RejectCodes.UnterminatedQuote, "rows stand within a quoted field"),
            ScanStatus.UnterminatedQuote => (RejectCodes.UnterminatedQuote, "the file ends within a quoted field"),
            _ => (RejectCodes.RecordTooLong, $"no end within {_options.MaxRecordBytes} bytes"),
        };
        Meet(mayBeFooter: false);
        var row = Text.DecodeRow(Records.Text);
        if (_laterHeaders.Find(row) is { } header) return OnLaterHeader(header);
        var reject = new Reject(Records.Line, null, $"{code}: {detail}", row);
        Chunk.Reject(new RejectedRecord(reject, [Unknown], MayBeFooter: false, BeginsWithWords: false));
        return null;
    }

    // Where a row has more or fewer fields than names, nothing says which field is which.
    private UnreadKey[] Trace()
    {
        if (!HasAllFields(Records.Fields)) return [Unknown];
        _unread.Clear();
        _rows.Trace(Records.Fields, _unread);
        return [.. _unread];
    }

    private string Quote(ReadOnlySpan<byte> field)
    {
        const int Shown = 60;
        var text = Text.DecodeRow(field);
        return text.Length <= Shown ? $"\"{text}\"" : $"\"{text[..Shown]}…\"";
    }
}
