using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// One entity of the table <c>bypartner</c>: every commodity of one level traded with one partner in a period, both flows, now and a year
/// before, by value and net weight. Kept packed: <see cref="Pack"/>.
/// </summary>
public sealed class ByPartnerEntity
{
    /// <summary>The format byte of packed entities.</summary>
    public const byte Format = 5;

    internal const int Columns = 4;

    private readonly FigureTable _table;
    private readonly string[] _codes;
    private readonly FlowPeriodFlags[] _flags;

    internal ByPartnerEntity(
        int reporter, int partner, Period period, CommodityLevel level, string[] codes, FlowPeriodFlags[] flags, FigureTable table)
    {
        Reporter = reporter;
        Partner = partner;
        Period = period;
        Level = level;
        _codes = codes;
        _flags = flags;
        _table = table;
    }

    /// <summary>UN Comtrade's numeric code.</summary>
    public int Reporter { get; }

    /// <summary>UN Comtrade's numeric code; 0 is the World.</summary>
    public int Partner { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The level of its commodities.</summary>
    public CommodityLevel Level { get; }

    /// <summary>The slot it belongs to.</summary>
    public string Slot => CommoditySlots.PartnerSlot(Period);

    /// <summary>The commodities that have a figure now or a year before, in ordinal order.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The raw files that its figures name by index.</summary>
    public IReadOnlyList<FigureSource> Sources => _table.Sources;

    /// <summary>The figure of a commodity, without quantity. One without a row is no trade where the level's codes add up to the partner's TOTAL,
    /// else missing.</summary>
    public Figure Figure(TradeDirection direction, string commodity, bool yearBefore = false)
    {
        var row = Array.BinarySearch(_codes, commodity, StringComparer.Ordinal);
        return At(direction, row < 0 ? -1 : row, yearBefore);
    }

    /// <summary>The figure of a commodity by its place among the codes.</summary>
    internal Figure Figure(TradeDirection direction, int row, bool yearBefore = false) => At(direction, row, yearBefore);

    /// <summary>The figures of the commodities, in the order of the codes.</summary>
    internal Figure[] Figures(TradeDirection direction)
    {
        var figures = new Figure[_codes.Length];
        for (var row = 0; row < figures.Length; row++) figures[row] = At(direction, row, false);
        return figures;
    }

    /// <summary>Whether the period itself has a row of any of the commodities, even one in conflict or unread.</summary>
    public bool HasFigures(TradeDirection direction) =>
        direction == TradeDirection.Total ? Array.Exists(Figures(direction), figure => figure.IsReported) : HasRows(Column(direction, yearBefore: false));

    /// <summary>Whether a figure of the level is in conflict or unread, or may be.</summary>
    public bool IsTouched(TradeDirection direction) =>
        direction.Flows().Any(flow => _flags[Column(flow, yearBefore: false)].HasFlag(FlowPeriodFlags.Touched));

    /// <summary>TOTAL with the partner: what the commodities are shares of.</summary>
    public Figure Total(TradeDirection direction, bool yearBefore = false) => At(direction, _codes.Length, yearBefore);

    /// <summary>The concentration of the level's commodities (HS chapters, say) by value.</summary>
    public Concentration Concentration(TradeDirection direction) => Core.Measures.Concentration
        .Between([.. Enumerable.Range(0, _codes.Length).Select(row => At(direction, row, false))], Total(direction))
        .Where(IsTouched(direction));

    /// <summary>The entity as it is stored: a format byte, then Brotli. The same figures give the same bytes.</summary>
    public byte[] Pack()
    {
        using var written = Written();
        return written.Pack(Format);
    }

    /// <summary>Gives the memory of a calculated entity back once it is packed and not needed any more.</summary>
    public void Release() => _table.Release();

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static ByPartnerEntity Unpack(ReadOnlyMemory<byte> packed)
    {
        using var reader = PackedReader.Open(packed, Format);
        var (reporter, partner) = (reader.Int32(), reader.Int32());
        if (!Period.TryFromCode(reader.Int32(), out var period)) throw PackedReader.Damage("its period is unknown");
        var level = (CommodityLevel)reader.Byte();
        if (!Enum.IsDefined(level)) throw PackedReader.Damage("its level is unknown");
        var flags = new FlowPeriodFlags[Columns];
        for (var i = 0; i < Columns; i++) flags[i] = (FlowPeriodFlags)reader.Byte();
        var codes = reader.SortedTexts();
        var table = FigureTable.Read(reader, codes.Length + 1, Columns);
        reader.End();
        return new ByPartnerEntity(reporter, partner, period, level, codes, flags, table);
    }

    /// <summary>The same with other sources.</summary>
    public ByPartnerEntity With(Func<FigureSource, FigureSource> source) =>
        new(Reporter, Partner, Period, Level, _codes, _flags, _table.With(source));

    internal PackedWriter Written()
    {
        var writer = new PackedWriter();
        writer.Number(Reporter);
        writer.Number(Partner);
        writer.Number(Period.Code);
        writer.Byte((byte)Level);
        foreach (var flags in _flags) writer.Byte((byte)flags);
        writer.SortedTexts(_codes);
        _table.Write(writer);
        return writer;
    }

    internal static int Column(TradeDirection direction, bool yearBefore) => ((int)direction * 2) + (yearBefore ? 1 : 0);

    // Whether a column has a figure of the commodities, in a period in which both economies existed.
    private bool HasRows(int column)
    {
        if (!EconomyList.Get(Reporter).Existed(Period) || !EconomyList.Get(Partner).Existed(Period)) return false;
        for (var row = 0; row < _codes.Length; row++)
        {
            if (_table.At(row, column) is var figure && figure.Status.IsReported() && figure is not { Status: FigureStatus.Ok, Known: AmountSet.None }) return true;
        }

        return false;
    }

    private Figure At(TradeDirection direction, int row, bool yearBefore)
    {
        if (direction == TradeDirection.Total)
        {
            return TotalTrade.Of(At(TradeDirection.Exports, row, yearBefore), At(TradeDirection.Imports, row, yearBefore));
        }

        var column = Column(direction, yearBefore);
        var isComplete = _flags[column].HasFlag(FlowPeriodFlags.Complete);
        var total = row != _codes.Length && _table.IsNoTrade(row, column, isComplete) ? At(direction, _codes.Length, yearBefore) : null;
        var figure = _table.Figure(row, column, isComplete, total);
        return Lifetimes.Within(figure, Reporter, Partner, yearBefore ? Period.YearBefore : Period);
    }
}

/// <summary>
/// The levels at which a period has goods, by flow. The manifest holds it for every slot of <c>bypartner</c>, so that the latest period with what is
/// asked for is known before anything is read.
/// </summary>
/// <param name="Bits">A bit for each level and flow: exports at the level's number, imports at the next.</param>
public readonly record struct LevelFlows(int Bits)
{
    /// <summary>Adds the goods of one partner: those of the period itself, not of the year before.</summary>
    public LevelFlows With(ByPartnerEntity entity)
    {
        var bits = Bits;
        foreach (var flow in TradeDirection.Total.Flows())
        {
            if ((bits & Bit(entity.Level, flow)) == 0 && entity.HasFigures(flow)) bits |= Bit(entity.Level, flow);
        }

        return new LevelFlows(bits);
    }

    /// <summary>Whether a level has goods.</summary>
    /// <param name="level">The level.</param>
    /// <param name="direction">Exports, imports, or total: both; null: either.</param>
    public bool Has(CommodityLevel level, TradeDirection? direction)
    {
        var bits = Bits;
        return direction is { } requested
            ? requested.Flows().All(flow => (bits & Bit(level, flow)) != 0)
            : TradeDirection.Total.Flows().Any(flow => (bits & Bit(level, flow)) != 0);
    }

    private static int Bit(CommodityLevel level, TradeDirection flow) => 1 << ((int)level + (int)flow);
}
