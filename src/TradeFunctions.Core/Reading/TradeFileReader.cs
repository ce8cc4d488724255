using System.Runtime.InteropServices;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>Reads one file from its header to its end, and counts every line on the way.</summary>
/// <param name="found">The file's header; the reader begins behind it.</param>
/// <param name="options">Sizes.</param>
/// <param name="sink">Takes rows and rejects in the file's order.</param>
/// <param name="numbers">How the file writes its numbers.</param>
internal sealed class TradeFileReader(FoundHeader found, ReadOptions options, ITradeRowSink sink, NumberStyle numbers)
{
    private readonly RecordReader _records = found.Records;
    private readonly RowOutput _output = new(sink, new NameLearner(found.Text)) { Numbers = numbers };
    private readonly LaterHeaders _laterHeaders = new(found.Header, found.Layout);
    private readonly Footer _footer = new(found.Header, found.Layout, found.Text);
    private readonly List<UnreadKey> _unread = [];
    private readonly RowReader _rows = ReaderOf(found, options, numbers);
    private long _used;
    private long _rejected;
    private long _breakdown;
    private long _otherSystem;
    private long _repeatedHeaders;
    private long _blank;
    private long _remarks;

    private Header Header => found.Header;

    private Layout Layout => found.Layout;

    /// <summary>Reads the file's rows.</summary>
    public async Task<ReadOutcome> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var status = ReadBuffer(out var refusal);
            if (status == ScanStatus.End || refusal is not null) return Finish(refusal);
            await _records.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The outcome at the place reached.</summary>
    public ReadOutcome Finish(FileRefusal? refusal) => new(refusal, Layout.Name, Layout.SumsAreTotals, Count())
    {
        IsReference = Layout.IsReference,
        OtherSystems = OtherSystems(),
        Names = refusal is null ? _output.Names.Names : [],
    };

    private static RowReader ReaderOf(FoundHeader found, ReadOptions options, NumberStyle numbers)
    {
        var rows = found.Layout.CreateReader(found.Header, options);
        rows.HasDottedCodes = numbers.HasDottedCodes;
        rows.HasForeignCodes = numbers.HasForeignCodes;
        rows.HasFiscalYears = numbers.HasFiscalYears;
        return rows;
    }

    private IReadOnlyDictionary<string, long> OtherSystems() => _output.OtherSystems.Count == 0
        ? ReadOutcome.NoSystems
        : _output.OtherSystems.ToDictionary(system => system.Key.ToString(), system => system.Value, StringComparer.Ordinal);

    private ReadCounts Count() => new()
    {
        Lines = _records.Line - 1,
        Records = _used + _rejected + _breakdown + _otherSystem + _repeatedHeaders,
        UsedRecords = _used,
        Rows = _output.Rows,
        Rejected = _rejected,
        BreakdownRows = _breakdown,
        OtherSystemRows = _otherSystem,
        TitleLines = found.TitleLines,
        Remarks = _remarks + _footer.Lines,
        RepeatedHeaders = _repeatedHeaders,
        BlankLines = found.BlankLines + _blank,
        RoundedFigures = _output.Rounded,
        NotAvailable = _output.NotAvailable,
    };

    private ScanStatus ReadBuffer(out FileRefusal? refusal)
    {
        while (true)
        {
            var status = _records.NextRecord();
            refusal = status switch
            {
                ScanStatus.NeedMore or ScanStatus.End => null,
                ScanStatus.Record => ReadRecord(),
                _ => RejectMalformed(status),
            };
            if (refusal is not null || status is ScanStatus.NeedMore or ScanStatus.End) return status;
        }
    }

    private FileRefusal? ReadRecord()
    {
        var fields = _records.Fields;
        if (fields.Count <= 1 ? _records.Text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 : IsEmpty(fields))
        {
            _blank++;
            return null;
        }

        if (_footer.Lines > 0 && !IsKnownRemark() && !_footer.MayInclude(fields, _records.Text)) EndFooter();
        _output.Line = _records.Line;
        var verdict = HasAllFields(fields)
            ? _rows.Read(fields, _output)
            : _output.Reject(-1, RejectCodes.FieldCount, $"{fields.Count} fields where the header names {Header.Names.Count}");
        switch (verdict)
        {
            case RowVerdict.Used:
                _used++;
                return null;
            case RowVerdict.Breakdown:
                _breakdown++;
                return null;
            case RowVerdict.OtherSystem:
                _otherSystem++;
                return null;
            case RowVerdict.Refused:
                return new FileRefusal(_output.ProblemCode, $"{_output.ProblemDetail} First met on line {_records.Line}.", null, []);
            default:
                return Reject();
        }
    }

    // Delimiters alone: what spreadsheets write of rows that were cleared.
    private bool IsEmpty(RecordFields fields)
    {
        if (!HasAllFields(fields)) return false;
        for (var i = 0; i < fields.Count; i++)
        {
            if (!fields[i].IsEmpty) return false;
        }

        return true;
    }

    private bool HasAllFields(RecordFields fields) =>
        fields.Count == Header.Names.Count || (fields.Count == Header.Names.Count + 1 && fields[Header.Names.Count].IsEmpty);

    private FileRefusal? Reject()
    {
        var row = found.Text.DecodeRow(_records.Text);
        if (IsKnownRemark())
        {
            _remarks++;
            return null;
        }

        if (_laterHeaders.Find(row) is { } header) return OnLaterHeader(header);
        var column = _output.ProblemColumn;
        var detail = _output.ProblemDetail ?? Quote(_records.Fields[column]);
        var reject = new Reject(_records.Line, column < 0 ? null : Header.Names[column], $"{_output.ProblemCode}: {detail}", row);
        if (_footer.MayInclude(_records.Fields, _records.Text))
        {
            _footer.Add(reject, Trace());
            return null;
        }

        _rejected++;
        _footer.NoteRejected(_records.Fields);
        sink.Reject(reject, Trace());
        return null;
    }

    private bool IsKnownRemark() => Remark.IsRemark(_records.Fields, Header.Names.Count, found.Text);

    // Before the row is handed over that shows that they were none.
    private void EndFooter()
    {
        _rejected += _footer.RejectAll(sink);
    }

    private FileRefusal? OnLaterHeader(LaterHeader header)
    {
        if (header == LaterHeader.Other)
        {
            return new FileRefusal(
                RefusalCodes.SecondHeader,
                $"Line {_records.Line} is a second header with other columns than the first, or in another order: give each part a file of its own.",
                null,
                []);
        }

        _repeatedHeaders++;
        return null;
    }

    private FileRefusal? RejectMalformed(ScanStatus status)
    {
        var (code, detail) = status switch
        {
            ScanStatus.TextAfterQuote => (RejectCodes.TextAfterQuote, "a quoted field is followed by text"),
            ScanStatus.RowsInQuotes => (RejectCodes.UnterminatedQuote, "rows stand within a quoted field"),
            ScanStatus.UnterminatedQuote => (RejectCodes.UnterminatedQuote, "the file ends within a quoted field"),
            _ => (RejectCodes.RecordTooLong, $"no end within {options.MaxRecordBytes} bytes"),
        };
        EndFooter();
        var row = found.Text.DecodeRow(_records.Text);
        if (_laterHeaders.Find(row) is { } header) return OnLaterHeader(header);
        _rejected++;
        sink.Reject(new Reject(_records.Line, null, $"{code}: {detail}", row), [Unknown]);
        return null;
    }

    private UnreadKey Unknown => UnreadKey.Unknown with { Level = Layout.Level };

    // Where a row has more or fewer fields than names, nothing says which field is which.
    private ReadOnlySpan<UnreadKey> Trace()
    {
        if (!HasAllFields(_records.Fields)) return new UnreadKey[] { Unknown };
        _unread.Clear();
        _rows.Trace(_records.Fields, _unread);
        return CollectionsMarshal.AsSpan(_unread);
    }

    private string Quote(ReadOnlySpan<byte> field)
    {
        const int Shown = 60;
        var text = found.Text.DecodeRow(field);
        return text.Length <= Shown ? $"\"{text}\"" : $"\"{text[..Shown]}…\"";
    }
}
