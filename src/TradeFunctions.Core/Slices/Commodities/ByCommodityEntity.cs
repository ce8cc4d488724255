using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// One entity of the table <c>bycommodity</c>: every partner's figures of one commodity, both flows, over the periods of a slot. Kept
/// packed: <see cref="Pack"/>.
/// </summary>
public sealed class ByCommodityEntity
{
    /// <summary>The format byte of packed entities.</summary>
    public const byte Format = 8;

    private const int Directions = 2;

    private readonly FigureTable _table;
    private readonly int[] _partners;
    private readonly FlowPeriodFlags[] _flags;
    private readonly LackingMembers? _lacking;

    // Partners that have a row, in this entity or in those read with it: what is known of a partner must not depend on where a decade ends.
    private IReadOnlySet<int>? _named;

    internal ByCommodityEntity(
        int reporter,
        string commodity,
        CommoditySlot slot,
        int[] partners,
        FlowPeriodFlags[] flags,
        FigureTable table,
        LackingMembers? lacking = null,
        IReadOnlySet<int>? named = null)
    {
        Reporter = reporter;
        Commodity = commodity;
        Slot = slot;
        _partners = partners;
        _flags = flags;
        _table = table;
        _lacking = lacking;
        _named = named;
    }

    /// <summary>UN Comtrade's numeric code.</summary>
    public int Reporter { get; }

    /// <summary>An HS code, <c>TOTAL</c>, a group (<c>G.machine-tools</c>) or a publisher's own code.</summary>
    public string Commodity { get; }

    /// <summary>The entity's periods.</summary>
    public CommoditySlot Slot { get; }

    /// <summary>How its figures are converted; null: they are as published.</summary>
    public CurrencyConversion? Conversion { get; init; }

    /// <summary>Of converted years, the months that they may be sums of; null: not at hand.</summary>
    public ByCommodityEntity? Months { get; init; }

    /// <summary>The same in US dollars.</summary>
    /// <param name="conversion">The rates.</param>
    /// <param name="months">Of years, the months of the one that is looked at; null: not at hand.</param>
    public ByCommodityEntity In(CurrencyConversion conversion, ByCommodityEntity? months = null) =>
        new(Reporter, Commodity, Slot, _partners, _flags, _table, _lacking, _named) { Conversion = conversion, Months = months };

    // Found when it is first needed: an entity on its way to its table does not need it.
    private IReadOnlySet<int> Named => _named ??= Enumerable.Range(0, _partners.Length).Where(IsNamed).Select(row => _partners[row]).ToHashSet();

    /// <summary>What the slot is partitioned by; see <see cref="Core.Figures.Commodities.Commodity.Chapter"/>.</summary>
    public string Chapter => Core.Figures.Commodities.Commodity.Chapter(Commodity);

    /// <summary>The partners of the entity's rows, in code order; 0 is the World.</summary>
    public IReadOnlyList<int> Partners => _partners;

    /// <summary>The raw files that its figures name by index.</summary>
    public IReadOnlyList<FigureSource> Sources => _table.Sources;

    /// <summary>
    /// Entities of one commodity that are read together: a partner named by one is known in the others too.
    /// </summary>
    public static IReadOnlyList<ByCommodityEntity> ShareNamedPartners(IReadOnlyList<ByCommodityEntity> entities)
    {
        if (entities.Count < 2) return entities;
        var named = entities.SelectMany(entity => entity.Named).ToHashSet();
        return [.. entities.Select(entity => new ByCommodityEntity(
            entity.Reporter, entity.Commodity, entity.Slot, entity._partners, entity._flags, entity._table, entity._lacking, named)
        {
            Conversion = entity.Conversion,
            Months = entity.Months,
        })];
    }

    /// <summary>
    /// The figure of a partner (0: the World); missing outside the slot. Without a row in a complete flow period it had no trade, a zero. But where
    /// there is trade with areas nes, a partner that no row names may be part of it and is missing, even if its codes add up to its TOTAL: neither
    /// would count trade that the publisher does not tell apart.
    /// </summary>
    public Figure Figure(TradeDirection direction, int partner, Period period)
    {
        if (direction == TradeDirection.Total)
        {
            return TotalTrade.Of(Figure(TradeDirection.Exports, partner, period), Figure(TradeDirection.Imports, partner, period));
        }

        var index = Slot.IndexOf(period);
        if (index < 0) return Core.Figures.Figure.Missing;
        var (row, column) = (Array.BinarySearch(_partners, partner), Column(direction, index));
        var isComplete = IsComplete(column) && !EconomyList.IsGroup(partner);
        var world = partner != FlowPeriod.World && _table.IsNoTrade(row, column, isComplete) ? Figure(direction, FlowPeriod.World, period) : null;
        var figure = _table.Figure(row, column, isComplete, world);
        if (figure.Status == FigureStatus.NoTrade && MayBeHidden(direction, partner, period)) figure = Core.Figures.Figure.Missing;
        if (figure.Status == FigureStatus.NoTrade && _flags[column].HasFlag(FlowPeriodFlags.NotInEdition))
            figure = new Figure(FigureStatus.NotExisting) { Classification = figure.Classification };
        if (figure.Status == FigureStatus.Missing) figure = Core.Figures.Figure.Absent(MayHaveHadNoTrade(row, column, partner));
        figure = Lifetimes.Within(figure, Reporter, partner, period);
        return Conversion is null ? figure : Conversion.Of(figure, period, part => (Slot.IndexOf(part) >= 0 ? AsPublished : Months)?.Figure(direction, partner, part) ?? Core.Figures.Figure.Missing);
    }

    /// <summary>The latest period of a frequency in the slot with trade; null: none.</summary>
    /// <param name="frequency">Annual in a slot of years, another in one of a year's parts.</param>
    /// <param name="direction">Exports, imports or both.</param>
    /// <param name="kind">An amount that must be known; null: any.</param>
    public Period? Latest(Frequency frequency, TradeDirection direction, MeasureKind? kind = null) => Slot.Periods
        .Where(period => period.Frequency == frequency && HasTrade(direction, kind, period))
        .Select(period => (Period?)period)
        .LastOrDefault();

    /// <summary>Whether there was trade in a period, or it is known that there was none at all.</summary>
    public bool IsKnown(TradeDirection direction, MeasureKind kind, Period period) =>
        Figure(direction, FlowPeriod.World, period).AmountOf(kind) is not null || HasTrade(direction, kind, period);

    /// <summary>Whether the partners are known to be complete.</summary>
    public bool IsComplete(TradeDirection direction, Period period)
    {
        if (Slot.IndexOf(period) is var index && index < 0) return false;
        return direction.Flows().All(flow => IsComplete(Column(flow, index)));
    }

    /// <summary>Whether a figure is in conflict or unread, or may be.</summary>
    public bool IsTouched(TradeDirection direction, Period period) => Slot.IndexOf(period) is >= 0 and var index
        && direction.Flows().Any(flow => _flags[Column(flow, index)].HasFlag(FlowPeriodFlags.Touched));

    /// <summary>Whether rows show that the reporter trades with itself, in these goods or others.</summary>
    public bool HasOwnTrade(TradeDirection direction, Period period) => Slot.IndexOf(period) is >= 0 and var index
        && direction.Flows().Any(flow => _flags[Column(flow, index)].HasFlag(FlowPeriodFlags.OwnTrade));

    /// <summary>Whether there may be an unread figure before the slot.</summary>
    public bool MayHaveUnreadBefore(TradeDirection flow) => _flags[Column(flow, 0)].HasFlag(FlowPeriodFlags.UnreadBefore);

    /// <summary>
    /// The codes of a group that lack a figure where others have one, so that the group has none; empty otherwise. For total trade, those of either
    /// flow.
    /// </summary>
    public IReadOnlyList<string> Lacking(TradeDirection direction, int partner, Period period)
    {
        var (row, index) = (Array.BinarySearch(_partners, partner), Slot.IndexOf(period));
        if (_lacking is null || row < 0 || index < 0) return [];
        return direction == TradeDirection.Total
            ? [.. Lacking(TradeDirection.Exports, partner, period)
                .Union(Lacking(TradeDirection.Imports, partner, period), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)]
            : _lacking.At(row, Column(direction, index));
    }

    /// <summary>The concentration of partner economies by value.</summary>
    public Concentration Concentration(TradeDirection direction, Period period)
    {
        var partners = _partners
            .Where(EconomyList.IsPartOfWorld)
            .ToLookup(partner => Ranking.IsRanked(partner, Reporter), partner => Figure(direction, partner, period));
        return Core.Measures.Concentration
            .Between(partners[true], Figure(direction, FlowPeriod.World, period), partners[false])
            .Where(IsTouched(direction, period));
    }

    private bool HasTrade(TradeDirection direction, MeasureKind? kind, Period period) => _partners
        .Select(partner => Figure(direction, partner, period))
        .Any(figure => figure.Status == FigureStatus.Ok && (kind is null || figure.AmountOf(kind.Value) is not null));

    /// <summary>The entity as it is stored: a format byte, then Brotli. The same figures give the same bytes.</summary>
    public byte[] Pack()
    {
        using var written = Written();
        return written.Pack(Format);
    }

    /// <summary>Some of its periods as a later version adds them to a row: a format byte, then Brotli.</summary>
    /// <param name="periods">Indexes within the slot, ascending.</param>
    public byte[] PackPeriods(int[] periods) => Whole.Cut(periods).Pack();

    /// <summary>What it holds, as hashes.</summary>
    public EntityDigest Digest() => EntityDigest.Of(Whole);

    /// <summary>Gives the memory of a calculated entity back once it is packed and not needed any more.</summary>
    public void Release() => _table.Release();

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static ByCommodityEntity Unpack(ReadOnlyMemory<byte> packed)
    {
        using var reader = PackedReader.Open(packed, Format);
        var (reporter, commodity, slot) = (reader.Int32(), reader.Text(), CommoditySlot.Read(reader));
        var flags = new FlowPeriodFlags[Directions * slot.Count];
        for (var i = 0; i < flags.Length; i++) flags[i] = (FlowPeriodFlags)reader.Byte();
        var partners = reader.SortedNumbers();
        var table = FigureTable.Read(reader, partners.Length, flags.Length);
        var lacking = LackingMembers.Read(reader, flags.Length);
        reader.End();
        return new ByCommodityEntity(reporter, commodity, slot, partners, flags, table, lacking);
    }

    /// <summary>
    /// Reads a row that several versions wrote: each is packed whole or in some of its periods, and of each period the newest that has it counts. The
    /// entity is that which one version would have written.
    /// </summary>
    /// <param name="packedOldestFirst">What each version wrote; at least one.</param>
    /// <param name="current">Gives the current version of a file.</param>
    /// <exception cref="InvalidDataException">A format byte is another one, or the content is damaged.</exception>
    public static ByCommodityEntity Unpack(IReadOnlyList<byte[]> packedOldestFirst, Func<FigureSource, FigureSource> current)
    {
        if (packedOldestFirst is [var only]) return Unpack(only).With(current);
        var whole = JoinedPeriods.Join([.. packedOldestFirst.Select(packed =>
            (packed is [CommodityPeriods.Format, ..] ? CommodityPeriods.Unpack(packed) : Unpack(packed).Whole).With(current))]);
        return new ByCommodityEntity(whole.Reporter, whole.Commodity, whole.Slot, whole.Partners, whole.Flags, whole.Table, whole.Lacking);
    }

    /// <summary>The same with other sources.</summary>
    public ByCommodityEntity With(Func<FigureSource, FigureSource> source) =>
        new(Reporter, Commodity, Slot, _partners, _flags, _table.With(source), _lacking, _named);

    private CommodityPeriods Whole => new(Reporter, Commodity, Slot, [.. Enumerable.Range(0, Slot.Count)], _partners, _flags, _table, _lacking);

    internal PackedWriter Written()
    {
        var writer = new PackedWriter();
        writer.Number(Reporter);
        writer.Text(Commodity);
        Slot.Write(writer);
        foreach (var flags in _flags) writer.Byte((byte)flags);
        writer.SortedNumbers(_partners);
        _table.Write(writer);
        LackingMembers.Write(writer, _lacking);
        return writer;
    }

    private ByCommodityEntity AsPublished => new(Reporter, Commodity, Slot, _partners, _flags, _table, _lacking, Named);

    private bool MayHaveHadNoTrade(int row, int column, int partner) =>
        _flags[column].HasFlag(FlowPeriodFlags.Touched) && !EconomyList.IsGroup(partner) && (row < 0 || !_table.At(row, column).Traded);

    // Within any part of the period: where areas nes lack a figure in one month, they have none of the quarter either.
    private bool MayBeHidden(TradeDirection direction, int partner, Period period) =>
        partner != FlowPeriod.World && partner != Reporter && !Named.Contains(partner)
        && Slot.Periods.Where(period.Contains).Any(part => HasAreasNotSpecified(Column(direction, Slot.IndexOf(part))));

    // Whether there is trade with partners that the publisher does not tell apart.
    private bool HasAreasNotSpecified(int column) => Enumerable.Range(0, _partners.Length)
        .Where(row => EconomyList.Get(_partners[row]).Kind == EconomyKind.AreasNotSpecified)
        .Select(row => _table.Figure(row, column, isComplete: false, whole: null))
        .Any(figure => figure.IsReported && figure is not { Value.Sign: 0, NetWeight: null or { Sign: 0 } });

    // A row without a figure or trade only records that the partner's codes add up without this one, or fall short.
    private bool IsNamed(int row) =>
        Enumerable.Range(0, _table.Columns).Any(column => _table.At(row, column) is { IsReported: true } or { Traded: true });

    private bool IsComplete(int column) => _flags[column].HasFlag(FlowPeriodFlags.Complete);

    private int Column(TradeDirection direction, int index) => ((int)direction * Slot.Count) + index;
}
