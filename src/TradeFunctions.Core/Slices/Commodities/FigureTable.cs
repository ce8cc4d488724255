using System.Buffers;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// The figures of one entity: rows (partners, or commodities) by columns (flows and periods), with the traits and files they name. Packed
/// by column of content, not by figure, since equal values side by side compress to almost nothing.
/// </summary>
internal sealed class FigureTable
{
    // One byte per figure: the status, then which amounts it has, then whether there was trade.
    private const int StatusBits = 3;
    private const int Traded = 64;

    // Per column, the HS edition of a zero that has no row.
    private readonly ShortCode[] _editions;
    // Often longer than the table: arrays of an entity's size are used again.
    private readonly CommodityFigure[] _figures;
    private readonly int _count;
    private readonly FigureTraits[] _traits;

    public FigureTable(ShortCode[] editions, CommodityFigure[] figures, int count, FigureTraits[] traits, IReadOnlyList<FigureSource> sources)
    {
        _editions = editions;
        _figures = figures;
        _count = count;
        _traits = traits;
        Sources = sources;
    }

    public int Columns => _editions.Length;

    public int Rows => _count / Columns;

    public IReadOnlyList<FigureSource> Sources { get; }

    /// <summary>What figures name by number.</summary>
    public IReadOnlyList<FigureTraits> Traits => _traits;

    /// <summary>Of each column the HS edition; empty: not known.</summary>
    public IReadOnlyList<ShortCode> Editions => _editions;

    /// <summary>The same figures with other sources.</summary>
    public FigureTable With(Func<FigureSource, FigureSource> source) => new(_editions, _figures, _count, _traits, [.. Sources.Select(source)]);

    /// <summary>The figures row by row.</summary>
    public ReadOnlySpan<CommodityFigure> Figures => _figures.AsSpan(0, _count);

    /// <summary>Some rows and columns, with only the traits and files that they name.</summary>
    public FigureTable Cut(int[] rows, int[] columns)
    {
        var figures = new CommodityFigure[rows.Length * columns.Length];
        for (var i = 0; i < figures.Length; i++) figures[i] = At(rows[i / columns.Length], columns[i % columns.Length]);
        ShortCode[] editions = [.. columns.Select(column => _editions[column])];
        return FigureTableBuilder.Build(editions, number => _traits[number], Sources, figures, figures.Length);
    }

    public CommodityFigure At(int row, int column) => _figures[(row * Columns) + column];

    /// <summary>Whether a cell is a zero: only then does the figure depend on what it is a part of.</summary>
    public bool IsNoTrade(int row, int column, bool isComplete) => row < 0 ? isComplete : At(row, column).Status == FigureStatus.NoTrade;

    /// <summary>The figure of a cell.</summary>
    /// <param name="row">Which row; negative: there is none.</param>
    /// <param name="column">Which column.</param>
    /// <param name="isComplete">Whether no row means no trade.</param>
    /// <param name="whole">What the figure is a part of: a zero takes its currency, or else that of its column.</param>
    public Figure Figure(int row, int column, bool isComplete, Figure? whole)
    {
        var figure = row >= 0 ? At(row, column) : isComplete ? CommodityFigure.NoTrade : default;
        if (figure.Status == FigureStatus.NotExisting) return new Figure(figure.Status) { Classification = FigureTraits.TextOf(_editions[column]) };
        if (figure.Status != FigureStatus.NoTrade) return figure.ToFigure(figure.HasTraits ? _traits[figure.Traits] : null);
        return new Figure(FigureStatus.NoTrade)
        {
            Value = Amount.Zero,
            NetWeight = Amount.Zero,
            Quantity = Amount.Zero,
            Currency = whole?.Currency ?? FirstTraits(column)?.CurrencyText,
            Valuation = whole?.Valuation ?? Valuation.Unknown,
            Classification = FigureTraits.TextOf(_editions[column]),
        };
    }

    // The first figure may be a net weight alone, which has no currency.
    private FigureTraits? FirstTraits(int column)
    {
        FigureTraits? found = null;
        for (var row = 0; row < Rows && found is not { Currency.IsEmpty: false }; row++)
        {
            if (At(row, column) is { HasTraits: true } figure) found = _traits[figure.Traits];
        }

        return found;
    }

    /// <summary>An array for the figures of a table, all of them missing.</summary>
    public static CommodityFigure[] Rent(int count)
    {
        var figures = ArrayPool<CommodityFigure>.Shared.Rent(count);
        figures.AsSpan(0, count).Clear();
        return figures;
    }

    /// <summary>Gives the array of <see cref="Rent"/> back; nothing can be read from the table any more.</summary>
    public void Release() => ArrayPool<CommodityFigure>.Shared.Return(_figures);

    /// <summary>What is known of a figure, in one byte.</summary>
    public static byte Head(in CommodityFigure figure) =>
        (byte)((int)figure.Status | ((int)figure.Known << StatusBits) | (figure.Traded ? Traded : 0));

    public void Write(PackedWriter writer)
    {
        var figures = _figures.AsSpan(0, _count);
        WriteSources(writer);
        foreach (var edition in _editions) writer.Number(edition.Packed);
        writer.Number(_traits.Length);
        foreach (var traits in _traits) Write(writer, traits);
        foreach (ref readonly var figure in figures) writer.Byte(Head(figure));
        foreach (ref readonly var figure in figures)
        {
            if (figure.HasTraits) writer.Number(figure.Traits);
        }

        foreach (ref readonly var figure in figures)
        {
            if (figure.Has(AmountSet.Value)) writer.Signed(figure.Value);
        }

        foreach (ref readonly var figure in figures)
        {
            if (figure.Has(AmountSet.NetWeight)) writer.Signed(figure.NetWeight);
        }

        foreach (ref readonly var figure in figures)
        {
            if (figure.Has(AmountSet.Quantity)) writer.Signed(figure.Quantity);
        }
    }

    public static FigureTable Read(PackedReader reader, int rows, int columns)
    {
        var sources = ReadSources(reader);
        var editions = new ShortCode[columns];
        for (var i = 0; i < columns; i++) editions[i] = new ShortCode((uint)reader.Number());
        var traits = new FigureTraits[reader.Count()];
        for (var i = 0; i < traits.Length; i++) traits[i] = ReadTraits(reader, sources.Count);
        var figures = new CommodityFigure[checked(rows * columns)];
        for (var i = 0; i < figures.Length; i++)
        {
            var packed = reader.Byte();
            figures[i] = new CommodityFigure((FigureStatus)(packed & 7), (AmountSet)((packed >> StatusBits) & 7), (packed & Traded) != 0);
        }

        for (var i = 0; i < figures.Length; i++)
        {
            if (!figures[i].HasTraits) continue;
            var number = reader.Int32();
            if (number >= traits.Length) throw PackedReader.Damage("a figure names traits that are not there");
            figures[i] = figures[i] with { Traits = number };
        }

        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Has(AmountSet.Value)) figures[i] = figures[i] with { Value = reader.Signed() };
        }

        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Has(AmountSet.NetWeight)) figures[i] = figures[i] with { NetWeight = reader.Signed() };
        }

        for (var i = 0; i < figures.Length; i++)
        {
            if (figures[i].Has(AmountSet.Quantity)) figures[i] = figures[i] with { Quantity = reader.Signed() };
        }

        return new FigureTable(editions, figures, figures.Length, traits, sources);
    }

    internal static void Write(PackedWriter writer, in FigureTraits traits)
    {
        writer.Number(traits.Currency.Packed);
        writer.Number(traits.Edition.Packed);
        writer.Byte((byte)traits.Valuation);
        writer.Signed(traits.Unit);
        writer.Byte((byte)traits.Marks);
        writer.Byte(traits.Derived ? (byte)1 : (byte)0);
        writer.Number(traits.Source + 1);
    }

    private static FigureTraits ReadTraits(PackedReader reader, int sources)
    {
        var traits = new FigureTraits(
            new ShortCode((uint)reader.Number()),
            new ShortCode((uint)reader.Number()),
            (Valuation)reader.Byte(),
            (short)reader.Signed(),
            (FigureMarks)reader.Byte(),
            reader.Byte() != 0,
            reader.Int32() - 1);
        return traits.Source < sources ? traits : throw PackedReader.Damage("a figure names a file that is not there");
    }

    private void WriteSources(PackedWriter writer)
    {
        writer.Number(Sources.Count);
        foreach (var source in Sources)
        {
            writer.Text(source.Blob);
            writer.Text(source.ETag);
            Write(writer, source.LastModified);
            writer.Byte(source.Released is null ? (byte)0 : (byte)1);
            if (source.Released is { } released) Write(writer, released);
            writer.Text(source.Layout);
        }
    }

    private static List<FigureSource> ReadSources(PackedReader reader)
    {
        var sources = new List<FigureSource>();
        for (var left = reader.Count(); left > 0; left--)
        {
            sources.Add(new FigureSource(
                reader.Text(), reader.Text(), ReadTime(reader), reader.Byte() == 0 ? null : ReadTime(reader), reader.Text()));
        }

        return sources;
    }

    private static void Write(PackedWriter writer, DateTimeOffset time)
    {
        writer.Signed(time.UtcTicks);
        writer.Signed((long)time.Offset.TotalMinutes);
    }

    private static DateTimeOffset ReadTime(PackedReader reader)
    {
        try
        {
            var utc = new DateTimeOffset((long)reader.Signed(), TimeSpan.Zero);
            return utc.ToOffset(TimeSpan.FromMinutes((double)reader.Signed()));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw PackedReader.Damage("a time is not valid");
        }
    }
}
