using System.Runtime.InteropServices;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading;

/// <summary>Takes one file from its first byte to its outcome, and counts every line on the way.</summary>
internal sealed class TradeFileReader
{
    private readonly RecordReader records;
    private readonly ReadOptions options;
    private readonly ITradeRowSink sink;
    private readonly HeaderSearch search;
    private readonly RowOutput output;
    private readonly List<UnreadKey> unread = [];
    private long used;
    private long rejected;
    private long breakdown;
    private long otherSystem;
    private long repeatedHeaders;
    private long blank;
    private long remarks;
    private LaterHeaders? laterHeaders;
    private Footer? footer;

    public TradeFileReader(RecordReader records, ReadOptions options, ITradeRowSink sink, NumberStyle numbers)
    {
        this.records = records;
        this.options = options;
        this.sink = sink;
        search = new HeaderSearch(records, options);
        output = new RowOutput(sink, new NameLearner(search.Text)) { Numbers = numbers };
    }

    private Header Header => search.Header!;

    private Layout Layout => search.Layout!;

    /// <summary>Reads the file.</summary>
    public async Task<ReadOutcome> ReadAsync(CancellationToken cancellationToken)
    {
        if (await search.FindAsync(cancellationToken).ConfigureAwait(false) is { } refusal) return Finish(refusal);

        // One more than there are names, for the empty field at the end of a row.
        records.SplitRecords(Header.Delimiter, Header.Names.Count + 1);
        laterHeaders = new LaterHeaders(Header, Layout);
        footer = new Footer(Header, Layout, search.Text);
        var rows = Layout.CreateReader(Header, options);
        rows.HasDottedCodes = output.Numbers.HasDottedCodes;
        rows.HasForeignCodes = output.Numbers.HasForeignCodes;
        rows.HasFiscalYears = output.Numbers.HasFiscalYears;
        while (true)
        {
            var status = ReadBuffer(rows, out refusal);
            if (status == ScanStatus.End || refusal is not null) return Finish(refusal);
            await records.FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The outcome at the place reached.</summary>
    public ReadOutcome Finish(FileRefusal? refusal) => search.Layout is null
        ? new ReadOutcome(refusal, null, false, ReadCounts.None)
        : new ReadOutcome(refusal, Layout.Name, Layout.SumsAreTotals, Count())
        {
            IsReference = Layout.IsReference,
            OtherSystems = OtherSystems(),
            Names = refusal is null ? output.Names.Names : [],
        };

    private IReadOnlyDictionary<string, long> OtherSystems() => output.OtherSystems.Count == 0
        ? ReadOutcome.NoSystems
        : output.OtherSystems.ToDictionary(system => system.Key.ToString(), system => system.Value, StringComparer.Ordinal);

    private ReadCounts Count() => new()
    {
        Lines = records.Line - 1,
        Records = used + rejected + breakdown + otherSystem + repeatedHeaders,
        UsedRecords = used,
        Rows = output.Rows,
        Rejected = rejected,
        BreakdownRows = breakdown,
        OtherSystemRows = otherSystem,
        TitleLines = search.TitleLines,
        Remarks = remarks + (footer?.Lines ?? 0),
        RepeatedHeaders = repeatedHeaders,
        BlankLines = search.BlankLines + blank,
        RoundedFigures = output.Rounded,
        NotAvailable = output.NotAvailable,
    };

    private ScanStatus ReadBuffer(RowReader rows, out FileRefusal? refusal)
    {
        while (true)
        {
            var status = records.NextRecord();
            refusal = status switch
            {
                ScanStatus.NeedMore or ScanStatus.End => null,
                ScanStatus.Record => ReadRecord(rows),
                _ => RejectMalformed(status),
            };
            if (refusal is not null || status is ScanStatus.NeedMore or ScanStatus.End) return status;
        }
    }

    private FileRefusal? ReadRecord(RowReader rows)
    {
        var fields = records.Fields;
        if (fields.Count <= 1 ? records.Text.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0 : IsEmpty(fields))
        {
            blank++;
            return null;
        }

        if (footer!.Lines > 0 && !IsKnownRemark() && !footer.MayHave(fields, records.Text)) EndFooter();
        output.Line = records.Line;
        var verdict = HasAllFields(fields)
            ? rows.Read(fields, output)
            : output.Reject(-1, RejectCodes.FieldCount, $"{fields.Count} fields where the header names {Header.Names.Count}");
        switch (verdict)
        {
            case RowVerdict.Used:
                used++;
                return null;
            case RowVerdict.Breakdown:
                breakdown++;
                return null;
            case RowVerdict.OtherSystem:
                otherSystem++;
                return null;
            case RowVerdict.Refused:
                return new FileRefusal(output.ProblemCode, $"{output.ProblemDetail} First met on line {records.Line}.", null, []);
            default:
                return Reject(rows);
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

    private FileRefusal? Reject(RowReader rows)
    {
        var row = search.Text.DecodeRow(records.Text);
        if (IsKnownRemark())
        {
            remarks++;
            return null;
        }

        if (laterHeaders!.Find(row) is { } found) return Meet(found);
        var column = output.ProblemColumn;
        var detail = output.ProblemDetail ?? Quote(records.Fields[column]);
        var reject = new Reject(records.Line, column < 0 ? null : Header.Names[column], $"{output.ProblemCode}: {detail}", row);
        if (footer!.MayHave(records.Fields, records.Text))
        {
            footer.Add(reject, Trace(rows));
            return null;
        }

        rejected++;
        footer.Note(records.Fields);
        sink.Reject(reject, Trace(rows));
        return null;
    }

    private bool IsKnownRemark() => Remark.Is(records.Fields, Header.Names.Count, search.Text);

    // Before the row is handed over that shows that they were none.
    private void EndFooter()
    {
        rejected += footer!.HandOver(sink);
    }

    private FileRefusal? Meet(LaterHeader found)
    {
        if (found == LaterHeader.Other)
        {
            return new FileRefusal(
                RefusalCodes.SecondHeader,
                $"Line {records.Line} is a second header with other columns than the first, or in another order: give each part a file of its own.",
                null,
                []);
        }

        repeatedHeaders++;
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
        var row = search.Text.DecodeRow(records.Text);
        if (laterHeaders!.Find(row) is { } found) return Meet(found);
        rejected++;
        sink.Reject(new Reject(records.Line, null, $"{code}: {detail}", row), [Unknown]);
        return null;
    }

    private UnreadKey Unknown => UnreadKey.Unknown with { Level = Layout.Level };

    // Where a row has more or fewer fields than names, nothing says which field is which.
    private ReadOnlySpan<UnreadKey> Trace(RowReader rows)
    {
        if (!HasAllFields(records.Fields)) return new UnreadKey[] { Unknown };
        unread.Clear();
        rows.Trace(records.Fields, unread);
        return CollectionsMarshal.AsSpan(unread);
    }

    private string Quote(ReadOnlySpan<byte> field)
    {
        const int Shown = 60;
        var text = search.Text.DecodeRow(field);
        return text.Length <= Shown ? $"\"{text}\"" : $"\"{text[..Shown]}…\"";
    }
}
