using System.Buffers.Binary;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// A <see cref="SummaryEntity"/> as it is stored. An answer is about one period of the year, so each period is packed on its own behind an index: the
/// format byte, the number of parts, for each its code and its length, then the parts, then the entity without periods. A part is a period, under its
/// code, or the figures of all months and of January–February, under 0. Numbers are little-endian and have 32 bits; parts and entity are <see cref="PackedContent"/>.
/// </summary>
public static class PackedSummary
{
    /// <summary>The format byte of packed summaries.</summary>
    public const byte Format = 2;

    private const int MonthsCode = 0;
    private const int NumberBytes = sizeof(int);
    private const int EntryBytes = 2 * NumberBytes;
    private const int IndexStart = 1 + NumberBytes;

    /// <summary>Packs a partner's year.</summary>
    public static byte[] Pack(SummaryEntity entity)
    {
        List<(int Code, byte[] Content)> parts = [.. entity.Periods.Select(summary => (summary.Period.Code, PackedContent.Pack(summary)))];
        IReadOnlyList<MonthFigures> months = [.. entity.Periods.Where(summary => summary.Period.Frequency is Frequency.Monthly or Frequency.JanuaryFebruary).Select(MonthFigures.Of)];
        if (months.Count > 0) parts.Add((MonthsCode, PackedContent.Pack(months)));
        var head = PackedContent.Pack(entity with { Periods = [] });
        var at = IndexStart + (parts.Count * EntryBytes);
        var packed = new byte[at + parts.Sum(part => part.Content.Length) + head.Length];
        packed[0] = Format;
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(1), parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var entry = packed.AsSpan(IndexStart + (i * EntryBytes));
            BinaryPrimitives.WriteInt32LittleEndian(entry, parts[i].Code);
            BinaryPrimitives.WriteInt32LittleEndian(entry[NumberBytes..], parts[i].Content.Length);
            parts[i].Content.CopyTo(packed, at);
            at += parts[i].Content.Length;
        }

        head.CopyTo(packed, at);
        return packed;
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <param name="packed">The stored content.</param>
    /// <param name="only">The period to unpack, with January–February if it is one of these; of the others there are at most
    /// <see cref="SummaryEntity.Months"/>. Null: all of them.</param>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static SummaryEntity Unpack(ReadOnlyMemory<byte> packed, Period? only = null)
    {
        if (packed.IsEmpty) throw new InvalidDataException("Packed content is empty: not even its format byte is there.");

        // Published before the periods were packed apart, and read until it is published again.
        if (packed.Span[0] == PackedContent.BrotliJson) return PackedContent.Unpack<SummaryEntity>(packed);
        if (packed.Span[0] != Format) throw new InvalidDataException($"A packed summary has format {packed.Span[0]}; this version reads format {Format}.");
        var (count, start) = (Number(packed.Span, 1), 0);
        if (count > (packed.Length - IndexStart) / EntryBytes) throw Damage();
        var content = packed[(IndexStart + (count * EntryBytes))..];
        var periods = new List<PeriodSummary>(only is null ? count : 1);
        IReadOnlyList<MonthFigures>? months = null;
        for (var i = 0; i < count; i++)
        {
            var (code, length) = (Number(packed.Span, IndexStart + (i * EntryBytes)), Number(packed.Span, IndexStart + (i * EntryBytes) + NumberBytes));
            if (length > content.Length - start) throw Damage();
            var part = content.Slice(start, length);
            if (code != MonthsCode && IsWanted(code)) periods.Add(PackedContent.Unpack<PeriodSummary>(part));
            if (code == MonthsCode && only is not null) months = PackedContent.Unpack<IReadOnlyList<MonthFigures>>(part);
            start += length;
        }

        return PackedContent.Unpack<SummaryEntity>(content[start..]) with { Periods = periods, Months = months };

        // What is said of either month may have to be said of both.
        bool IsWanted(int code) => only is not { } period || code == period.Code
            || (Period.OfJanuaryFebruary(period.Year) is var both && both.Contains(period) && code == both.Code);
    }

    private static int Number(ReadOnlySpan<byte> packed, int at)
    {
        if (at + NumberBytes > packed.Length) throw Damage();
        var number = BinaryPrimitives.ReadInt32LittleEndian(packed[at..]);
        return number >= 0 ? number : throw Damage();
    }

    private static InvalidDataException Damage() => new("A packed summary is damaged: it is shorter than its index says.");
}
