using System.Buffers.Binary;
using System.Security.Cryptography;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// What the rows of a slot of <c>bycommodity</c> hold, as one hash for each chapter and period: they show what a new version has to write. A hash
/// is the sum of those of the rows, in any order. The version and time of a file are no part of it: readers take them from the pointer.
/// </summary>
public sealed class CommodityDigest
{
    /// <summary>The format byte of packed digests.</summary>
    public const byte Format = 1;

    private readonly SortedDictionary<(string Chapter, int Period), Part> _parts = new(ByChapter);

    // Ordinal, and so the same everywhere.
    private static readonly IComparer<(string Chapter, int Period)> ByChapter =
        Comparer<(string Chapter, int Period)>.Create((left, right) =>
            string.CompareOrdinal(left.Chapter, right.Chapter) is not 0 and var order ? order : left.Period.CompareTo(right.Period));

    /// <summary>The bytes of everything before compression.</summary>
    public long Bytes => _parts.Values.Sum(part => part.Bytes);

    /// <summary>Adds the hashes of one row.</summary>
    public void Add(EntityDigest row)
    {
        foreach (var (period, part) in row.Periods)
        {
            var key = (row.Chapter, period);
            _parts[key] = _parts.TryGetValue(key, out var sum) ? sum + part : part;
        }
    }

    /// <summary>The periods of each chapter that another digest has otherwise.</summary>
    public ILookup<string, int> Differences(CommodityDigest other) => _parts.Keys
        .Union(other._parts.Keys)
        .Where(key => _parts.GetValueOrDefault(key) != other._parts.GetValueOrDefault(key))
        .ToLookup(key => key.Chapter, key => key.Period, StringComparer.Ordinal);

    /// <summary>The bytes of some periods of a chapter.</summary>
    public long BytesOf(string chapter, IEnumerable<int> periods) => periods.Sum(period => _parts.GetValueOrDefault((chapter, period)).Bytes);

    /// <summary>A hash over all of it: 64 lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Pack()));

    /// <summary>The digest as it is stored.</summary>
    public byte[] Pack()
    {
        using var writer = new PackedWriter();
        var chapters = _parts.GroupBy(part => part.Key.Chapter, StringComparer.Ordinal).ToList();
        writer.Number(chapters.Count);
        foreach (var chapter in chapters)
        {
            writer.Text(chapter.Key);
            writer.Number(chapter.Count());
            foreach (var (key, part) in chapter)
            {
                writer.Number(key.Period);
                writer.Number(part.Hash);
                writer.Number((ulong)part.Bytes);
            }
        }

        return writer.Pack(Format);
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static CommodityDigest Unpack(ReadOnlyMemory<byte> packed)
    {
        using var reader = PackedReader.Open(packed, Format);
        var digest = new CommodityDigest();
        for (var chapters = reader.Count(); chapters > 0; chapters--)
        {
            var chapter = reader.Text();
            for (var periods = reader.Count(); periods > 0; periods--)
            {
                var period = reader.Int32();
                digest._parts[(chapter, period)] = new Part(reader.Number(), (long)reader.Number());
            }
        }

        reader.End();
        return digest;
    }

    internal readonly record struct Part(ulong Hash, long Bytes)
    {
        public static Part operator +(Part left, Part right) => new(unchecked(left.Hash + right.Hash), left.Bytes + right.Bytes);
    }
}

/// <summary>The hashes of one entity by period; a period of which nothing is known has none.</summary>
public sealed class EntityDigest
{
    private const int Directions = 2;

    private readonly PackedWriter _writer;
    private readonly CommodityPeriods _whole;
    private readonly int[] _numbers;

    private EntityDigest(CommodityPeriods whole, PackedWriter writer)
    {
        (_whole, _writer) = (whole, writer);
        _numbers = new int[whole.Table.Traits.Count];
        Chapter = Figures.Commodities.Commodity.Chapter(whole.Commodity);
    }

    /// <summary>The chapter of its commodity.</summary>
    public string Chapter { get; }

    /// <summary>Its bytes before compression.</summary>
    public long Bytes => Periods.Sum(period => period.Part.Bytes);

    internal List<(int Period, CommodityDigest.Part Part)> Periods { get; } = [];

    internal static EntityDigest Of(CommodityPeriods whole)
    {
        using var writer = new PackedWriter();
        var digest = new EntityDigest(whole, writer);
        for (var period = 0; period < whole.Periods.Length; period++) digest.Add(period);
        return digest;
    }

    private void Add(int period)
    {
        _writer.Clear();

        // What is kept in another form has to be written again.
        _writer.Byte(ByCommodityEntity.Format);
        _writer.Byte(CommodityPeriods.Format);
        _writer.Text(_whole.Commodity);
        _writer.Number(_whole.Periods[period]);
        foreach (var code in _whole.Lacking?.Codes ?? []) _writer.Text(code);
        Array.Fill(_numbers, -1);
        var (used, isKnown) = (0, false);
        for (var direction = 0; direction < Directions; direction++)
        {
            var column = (direction * _whole.Periods.Length) + period;
            _writer.Byte((byte)_whole.Flags[column]);
            _writer.Number(_whole.Table.Editions[column].Packed);
            isKnown |= _whole.Flags[column] != FlowPeriodFlags.None || !_whole.Table.Editions[column].IsEmpty;
            var figures = _whole.Table.Figures;
            for (var row = 0; row < _whole.Partners.Length; row++)
            {
                ref readonly var figure = ref figures[(row * _whole.Flags.Length) + column];
                if (CommodityPeriods.IsImplied(figure, _whole.Flags[column], _whole.Partners[row])) continue;
                isKnown = true;
                _writer.Number(_whole.Partners[row]);
                Write(figure, ref used);
                foreach (var member in _whole.Lacking?.At(row, column) ?? []) _writer.Text(member);
            }
        }

        if (!isKnown) return;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_writer.Written, hash);
        Periods.Add((_whole.Periods[period], new CommodityDigest.Part(BinaryPrimitives.ReadUInt64LittleEndian(hash), _writer.Length)));
    }

    // Traits by first use, as they would be numbered in a part of this period alone.
    private void Write(in CommodityFigure figure, ref int used)
    {
        _writer.Byte(FigureTable.Head(figure));
        if (!figure.HasTraits) return;
        ref var number = ref _numbers[figure.Traits];
        var isNew = number < 0;
        if (isNew) number = used++;
        _writer.Number(number);
        if (isNew) Write(_whole.Table.Traits[figure.Traits]);
        if (figure.Has(AmountSet.Value)) _writer.Fixed(figure.Value);
        if (figure.Has(AmountSet.NetWeight)) _writer.Fixed(figure.NetWeight);
        if (figure.Has(AmountSet.Quantity)) _writer.Fixed(figure.Quantity);
    }

    private void Write(in FigureTraits traits)
    {
        FigureTable.Write(_writer, traits with { Source = FigureTraits.NoSource });
        var source = traits.Source == FigureTraits.NoSource ? null : _whole.Table.Sources[traits.Source];
        _writer.Text(source is null ? "" : $"{source.Blob}\n{source.Layout}");
    }
}
