using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ZstdSharp;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// Reads row groups that <see cref="RowGroupWriter"/> made: what a dictionary says of a column becomes bits of packed cells, without a text or a
/// number for any of them. Its cells are used again for the next row group. What it needs only while it decodes belongs to the thread: of a large
/// reporter hundreds of files are open side by side.
/// </summary>
internal sealed class RowGroupDecoder
{
    // Eight bytes a cell, and which cells there are.
    private const int MostPageBytes = 16 * RefinedFile.MostRowGroupCells;

    [ThreadStatic]
    private static Buffers? _buffersOfThread;

    private readonly CellColumns _cells = new(int.MaxValue);
    private Buffers _buffers = null!;
    private ReadOnlyMemory<byte> _group;
    private RowGroupPlace _place = new(0, [], null, null);

    /// <summary>Reads a row group.</summary>
    /// <param name="group">Its bytes.</param>
    /// <param name="place">Where it is in the file.</param>
    /// <returns>Its cells, until the next row group is read.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public CellColumns Decode(ReadOnlyMemory<byte> group, RowGroupPlace place)
    {
        if (place.Cells > RefinedFile.MostRowGroupCells) throw new InvalidDataException($"A row group of a refined file cannot have {place.Cells} cells.");
        (_group, _place) = (group, place);
        _buffers = _buffersOfThread ??= new Buffers();
        _cells.Reset(place.Cells, Has(RefinedSchema.FobValue), Has(RefinedSchema.Detail));
        if (Places.Length < place.Cells) (_buffers.Places, _buffers.Present) = (new int[place.Cells], new int[place.Cells]);
        Numbers<ReporterPart>(RefinedSchema.Reporter);
        Texts<FrequencyPart>(RefinedSchema.Frequency);
        Texts<FlowPart>(RefinedSchema.Flow);
        Texts<CommodityPart>(RefinedSchema.Commodity);
        Numbers<PartnerPart>(RefinedSchema.Partner);
        Numbers<PeriodPart>(RefinedSchema.Period);
        Texts<ClassificationPart>(RefinedSchema.Classification);
        Numbers<QuantityUnitPart>(RefinedSchema.QuantityUnit);
        Texts<CurrencyPart>(RefinedSchema.Currency);
        Texts<ValuationPart>(RefinedSchema.Valuation);
        Numbers<MarksPart>(RefinedSchema.Marks);
        Texts<StatusPart>(RefinedSchema.Status);
        Figures(RefinedSchema.Value, _cells.Value, PackedFigures.HasValue);
        Figures(RefinedSchema.NetWeight, _cells.NetWeight, PackedFigures.HasNetWeight);
        Figures(RefinedSchema.Quantity, _cells.Quantity, PackedFigures.HasQuantity);
        Figures(RefinedSchema.FobValue, _cells.FobValue, has: 0);
        Figures(RefinedSchema.Detail, _cells.Detail, has: 0);
        return _cells;
    }

    private int[] Places => _buffers.Places;

    private int[] Present => _buffers.Present;

    private void Numbers<TPart>(string name)
        where TPart : INumberPart
    {
        var bytes = Dictionary(name, out var count);
        if (bytes.Length < count * sizeof(int)) throw Damaged(name);
        for (var i = 0; i < count; i++) _buffers.Dictionary[i] = TPart.Bits(TPart.Read(BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..])));
        Codes<TPart>(name, count);
    }

    private void Texts<TPart>(string name)
        where TPart : ITextPart
    {
        const int LongestText = 64;
        var bytes = Dictionary(name, out var count);
        Span<char> text = stackalloc char[LongestText];
        for (var i = 0; i < count; i++)
        {
            var length = bytes.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
            if (length is < 0 or > LongestText || length > bytes.Length - sizeof(int)) throw Damaged(name);
            for (var at = 0; at < length; at++) text[at] = (char)bytes[sizeof(int) + at];
            _buffers.Dictionary[i] = TPart.Bits(TPart.Read(text[..length]));
            bytes = bytes[(sizeof(int) + length)..];
        }

        Codes<TPart>(name, count);
    }

    private ReadOnlySpan<byte> Dictionary(string name, out int count)
    {
        var bytes = Page(name, Place(name).Offset, isDictionary: true, out count);
        if (count > bytes.Length) throw Damaged(name);
        if (_buffers.Dictionary.Length < count + 1) _buffers.Dictionary = new PartBits[count + 1];
        return bytes;
    }

    // The entry behind the last stands for cells that lack the column.
    private void Codes<TPart>(string name, int count)
        where TPart : ICellPart
    {
        var page = Page(name, Place(name).DataOffset, isDictionary: false, out _);
        var isOptional = RefinedSchema.Column(name).IsOptional;
        var present = isOptional ? Presence(name, ref page) : _cells.Count;
        if (page.IsEmpty) throw Damaged(name);
        var places = Places.AsSpan(0, present);
        if (present > 0) RunLengths.Read(page[1..], page[0] is <= 31 and var bits ? bits : throw Damaged(name), places);
        foreach (var place in places)
        {
            if ((uint)place >= (uint)count) throw Damaged(name);
        }

        _buffers.Dictionary[count] = present < _cells.Count ? TPart.Bits(TPart.Absent) : default;
        if (present < _cells.Count) Spread(present, count);
        Set(count);
    }

    // From the last cell to the first, so that nothing is overwritten before it was moved.
    private void Spread(int present, int absent)
    {
        for (var cell = _cells.Count - 1; cell >= 0; cell--) Places[cell] = Present[cell] == 0 ? absent : Places[--present];
    }

    private void Set(int count)
    {
        var (high, low, meta, status) = (0UL, 0UL, 0UL, 0);
        for (var i = 0; i <= count; i++)
        {
            var bits = _buffers.Dictionary[i];
            (high, low, meta, status) = (high | bits.Key.High, low | bits.Key.Low, meta | bits.Meta, status | bits.Status);
        }

        var dictionary = _buffers.Dictionary;
        var places = Places.AsSpan(0, _cells.Count);
        if (high != 0)
        {
            for (var cell = 0; cell < places.Length; cell++) _cells.High[cell] |= dictionary[places[cell]].Key.High;
        }

        if (low != 0)
        {
            for (var cell = 0; cell < places.Length; cell++) _cells.Low[cell] |= dictionary[places[cell]].Key.Low;
        }

        if (meta != 0)
        {
            for (var cell = 0; cell < places.Length; cell++) _cells.Meta[cell] |= dictionary[places[cell]].Meta;
        }

        if (status != 0)
        {
            for (var cell = 0; cell < places.Length; cell++) _cells.Status[cell] |= dictionary[places[cell]].Status;
        }
    }

    private void Figures(string name, long[] figures, ulong has)
    {
        if (_place.Columns[RefinedSchema.IndexOf(name)] is null) return;
        var page = Page(name, Place(name).DataOffset, isDictionary: false, out _);
        var present = Presence(name, ref page);
        var stored = MemoryMarshal.Cast<byte, long>(page);
        if (stored.Length < present) throw Damaged(name);
        var at = 0;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            if (Present[cell] == 0) continue;
            figures[cell] = stored[at++];
            _cells.Meta[cell] |= has;
        }
    }

    // Which cells have the column; the page then begins behind that.
    private int Presence(string name, ref ReadOnlySpan<byte> page)
    {
        var length = page.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(page);
        if (length < 0 || length > page.Length - sizeof(int)) throw Damaged(name);
        var present = Present.AsSpan(0, _cells.Count);
        RunLengths.Read(page.Slice(sizeof(int), length), 1, present);
        page = page[(sizeof(int) + length)..];
        var count = 0;
        foreach (var isPresent in present) count += isPresent;
        return count;
    }

    private bool Has(string name) => _place.Columns[RefinedSchema.IndexOf(name)] is not null;

    private ColumnPlace Place(string name) => _place.Columns[RefinedSchema.IndexOf(name)] ?? throw Damaged(name);

    // The page's content until the next page is read.
    private ReadOnlySpan<byte> Page(string name, long offset, bool isDictionary, out int values)
    {
        var start = offset - _place.Offset;
        if (start < 0 || start > _group.Length) throw Damaged(name);
        var bytes = _group.Span[(int)start..];
        var header = new ThriftReader(bytes);
        var (plain, packed, count) = (-1, -1, -1);
        for (var number = 0; header.NextField(ref number);)
        {
            if (number == 2) plain = header.Count();
            else if (number == 3) packed = header.Count();
            else if (number == (isDictionary ? 7 : 5)) count = Values(ref header);
            else header.Skip();
        }

        bytes = bytes[header.Position..];
        if (plain is < 0 or > MostPageBytes || packed < 0 || packed > bytes.Length || count < 0) throw Damaged(name);
        if (!isDictionary && count != _cells.Count) throw Damaged(name);
        values = count;
        if (_buffers.Page.Length < plain) _buffers.Page = new byte[plain];
        try
        {
            var length = _buffers.Decompressor.Unwrap(bytes[..packed], _buffers.Page.AsSpan(0, plain));
            return length == plain ? _buffers.Page.AsSpan(0, length) : throw Damaged(name);
        }
        catch (ZstdException damage)
        {
            throw new InvalidDataException($"The column {name} of a refined file is damaged.", damage);
        }
    }

    private static int Values(ref ThriftReader header)
    {
        header.Enter();
        var values = -1;
        for (var number = 0; header.NextField(ref number);)
        {
            if (number == 1) values = header.Count();
            else header.Skip();
        }

        return values;
    }

    private sealed class Buffers
    {
        public Decompressor Decompressor { get; } = new();

        public byte[] Page { get; set; } = [];

        public int[] Places { get; set; } = [];

        public int[] Present { get; set; } = [];

        public PartBits[] Dictionary { get; set; } = [];
    }

    private static InvalidDataException Damaged(string column) => new($"The column {column} of a refined file is damaged.");
}
