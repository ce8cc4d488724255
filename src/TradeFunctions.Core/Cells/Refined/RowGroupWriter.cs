using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ZstdSharp;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// Makes row groups of cells, column by column: codes and small numbers as a dictionary and run lengths, which come from the packed cells
/// without a text for any of them, figures as plain numbers. Its buffers are used again for the next row group.
/// </summary>
internal sealed class RowGroupWriter : IDisposable
{
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int Plain = 0;
    private const int RunLength = 3;
    private const int DictionaryRunLength = 8;

    private readonly PartDictionary _dictionary = new();
    private readonly ArrayBufferWriter<byte> _group = new();
    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly Compressor _compressor = new(level: 1);
    private readonly List<ColumnChunk> _chunks = [];
    private int[] _places = [];
    private int[] _present = [];
    private long[] _figures = [];
    private CellColumns _cells = new(0);
    private long _offset;

    /// <summary>Makes a row group.</summary>
    /// <param name="cells">At least one.</param>
    /// <param name="offset">Where it begins in the file.</param>
    /// <param name="keepsDetails">Whether there is a column for the parts of figures.</param>
    /// <returns>What the footer says of its columns.</returns>
    public IReadOnlyList<ColumnChunk> Make(CellColumns cells, long offset, bool keepsDetails)
    {
        _cells = cells;
        _offset = offset;
        _group.ResetWrittenCount();
        _chunks.Clear();
        EnsureBuffers();
        Number<ReporterPart>(RefinedSchema.Reporter);
        Text<FrequencyPart>(RefinedSchema.Frequency);
        Text<FlowPart>(RefinedSchema.Flow);
        Text<CommodityPart>(RefinedSchema.Commodity);
        Number<PartnerPart>(RefinedSchema.Partner);
        Number<PeriodPart>(RefinedSchema.Period);
        Text<ClassificationPart>(RefinedSchema.Classification);
        Figures(RefinedSchema.Value, cells.Value, PackedFigures.HasValue);
        Figures(RefinedSchema.NetWeight, cells.NetWeight, PackedFigures.HasNetWeight);
        Figures(RefinedSchema.Quantity, cells.Quantity, PackedFigures.HasQuantity);
        Number<QuantityUnitPart>(RefinedSchema.QuantityUnit);
        Text<CurrencyPart>(RefinedSchema.Currency);
        Text<ValuationPart>(RefinedSchema.Valuation);
        Number<MarksPart>(RefinedSchema.Marks);
        Text<StatusPart>(RefinedSchema.Status);
        NotZero(RefinedSchema.FobValue, cells.FobValue);
        if (keepsDetails) NotZero(RefinedSchema.Detail, cells.Detail);
        return [.. _chunks];
    }

    /// <summary>The bytes of the row group that was made last.</summary>
    public ReadOnlyMemory<byte> Bytes => _group.WrittenMemory;

    public void Dispose() => _compressor.Dispose();

    private void EnsureBuffers()
    {
        if (_places.Length >= _cells.Count) return;
        var size = _cells.Status.Length;
        _places = new int[size];
        _present = new int[size];
        _figures = new long[size];
    }

    private void Number<TPart>(string name)
        where TPart : INumberPart
    {
        var count = Find<TPart>();
        var numbers = _dictionary.Parts.Select(TPart.Number).ToList();
        var bytes = new byte[numbers.Count * sizeof(int)];
        for (var i = 0; i < numbers.Count; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        Codes(name, count, bytes, count == 0 ? null : (Stored(numbers.Min()), Stored(numbers.Max())));

        static byte[] Stored(int number)
        {
            var stored = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(stored, number);
            return stored;
        }
    }

    private void Text<TPart>(string name)
        where TPart : ITextPart
    {
        var count = Find<TPart>();
        var texts = _dictionary.Parts.Select(TPart.Text).ToList();
        var bytes = new byte[texts.Sum(text => sizeof(int) + text.Length)];
        var rest = bytes.AsSpan();
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, text.Length);
            Encoding.ASCII.GetBytes(text, rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + text.Length)..];
        }

        texts.Sort(StringComparer.Ordinal);
        Codes(name, count, bytes, count == 0 ? null : (Encoding.ASCII.GetBytes(texts[0]), Encoding.ASCII.GetBytes(texts[^1])));
    }

    private int Find<TPart>()
        where TPart : ICellPart => _dictionary.Find<TPart>(_cells, _places, _present);

    private void Codes(string name, int count, ReadOnlySpan<byte> dictionary, (byte[], byte[])? range)
    {
        var start = _group.WrittenCount;
        var plain = WritePage(DictionaryPage, dictionary, _dictionary.Parts.Count, Plain);
        var data = _group.WrittenCount;
        var column = RefinedSchema.Column(name);
        BeginPage(column);
        var bits = Math.Max(1, RunLengths.BitsOf(Math.Max(0, _dictionary.Parts.Count - 1)));
        _page.GetSpan(1)[0] = (byte)bits;
        _page.Advance(1);
        RunLengths.Write(_places.AsSpan(0, count), bits, _page);
        plain += WritePage(DataPage, _page.WrittenSpan, _cells.Count, DictionaryRunLength);
        _chunks.Add(Chunk(column, count, start, data, plain, range) with { DictionaryOffset = _offset + start });
    }

    private void Figures(string name, long[] figures, ulong has)
    {
        var count = 0;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var isPresent = (_cells.Meta[cell] & has) == 0 ? 0 : 1;
            _present[cell] = isPresent;
            _figures[count] = figures[cell];
            count += isPresent;
        }

        Figures(name, count);
    }

    // Numbers that are there unless they are zero.
    private void NotZero(string name, long[] numbers)
    {
        var count = 0;
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            var isPresent = numbers[cell] == 0 ? 0 : 1;
            _present[cell] = isPresent;
            _figures[count] = numbers[cell];
            count += isPresent;
        }

        Figures(name, count);
    }

    private void Figures(string name, int count)
    {
        var column = RefinedSchema.Column(name);
        var start = _group.WrittenCount;
        var figures = _figures.AsSpan(0, count);
        BeginPage(column);
        _page.Write(MemoryMarshal.AsBytes(figures));
        var plain = WritePage(DataPage, _page.WrittenSpan, _cells.Count, Plain);
        _chunks.Add(Chunk(column, count, start, start, plain, count == 0 ? null : Range(figures)));
    }

    private static (byte[], byte[]) Range(ReadOnlySpan<long> figures)
    {
        var (smallest, largest) = (figures[0], figures[0]);
        foreach (var figure in figures) (smallest, largest) = (Math.Min(smallest, figure), Math.Max(largest, figure));
        return (BitConverter.GetBytes(smallest), BitConverter.GetBytes(largest));
    }

    // Which cells have the column, with the length of that before it.
    private void BeginPage(ParquetColumn column)
    {
        _page.ResetWrittenCount();
        if (!column.IsOptional) return;
        _page.GetSpan(sizeof(int));
        _page.Advance(sizeof(int));
        RunLengths.Write(_present.AsSpan(0, _cells.Count), 1, _page);
        BinaryPrimitives.WriteInt32LittleEndian(MemoryMarshal.AsMemory(_page.WrittenMemory).Span, _page.WrittenCount - sizeof(int));
    }

    private int WritePage(int type, ReadOnlySpan<byte> content, int values, int encoding)
    {
        var packed = ArrayPool<byte>.Shared.Rent(Compressor.GetCompressBound(content.Length));
        var length = _compressor.Wrap(content, packed);
        var start = _group.WrittenCount;
        var plainLength = content.Length;
        var header = new ThriftWriter(_group);
        header.Write(() =>
        {
            header.Field(1, type);
            header.Field(2, plainLength);
            header.Field(3, length);
            if (type == DictionaryPage) header.Field(7, () => Describe(levels: false));
            else header.Field(5, () => Describe(levels: true));
        });
        var headerLength = _group.WrittenCount - start;
        _group.Write(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
        return headerLength + plainLength;

        void Describe(bool levels)
        {
            header.Field(1, values);
            header.Field(2, encoding);
            if (!levels) return;
            header.Field(3, RunLength);
            header.Field(4, RunLength);
        }
    }

    private ColumnChunk Chunk(ParquetColumn column, int count, int start, int data, int plain, (byte[], byte[])? range) => new()
    {
        Column = column,
        Cells = _cells.Count,
        Absent = _cells.Count - count,
        DataOffset = _offset + data,
        Length = _group.WrittenCount - start,
        PlainLength = plain,
        Range = range,
    };
}
