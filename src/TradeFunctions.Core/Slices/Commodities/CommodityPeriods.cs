using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Some periods of an entity of the table <c>bycommodity</c>: what a later version adds to a row that is published already. Joined with
/// those that are there, they give the entity as if it had been written at once. Only the partners are named of which one of the periods says
/// something.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Commodity">Its text.</param>
/// <param name="Slot">The slot of the entity.</param>
/// <param name="Periods">Which of the slot's periods it has, by index, ascending.</param>
/// <param name="Partners">The partners of its rows, in code order.</param>
/// <param name="Flags">By flow, then period.</param>
/// <param name="Table">The figures.</param>
/// <param name="Lacking">The codes that a group lacks; null: none.</param>
internal sealed record CommodityPeriods(
    int Reporter,
    string Commodity,
    CommoditySlot Slot,
    int[] Periods,
    int[] Partners,
    FlowPeriodFlags[] Flags,
    FigureTable Table,
    LackingMembers? Lacking)
{
    /// <summary>The format byte: the next after that of whole entities, with which it stands in one row.</summary>
    public const byte Format = ByCommodityEntity.Format + 1;

    private const int Directions = 2;

    /// <summary>Whether it is the whole entity.</summary>
    public bool IsWhole => Periods.Length == Slot.Count;

    /// <summary>Some of them.</summary>
    public CommodityPeriods Cut(int[] periods)
    {
        int[] columns = [.. Enumerable.Range(0, Directions).SelectMany(direction => periods.Select(period => ColumnOf(direction, period)))];
        int[] rows = [.. Enumerable.Range(0, Partners.Length).Where(row => Array.Exists(columns, column => !IsImplied(row, column)))];
        return this with
        {
            Periods = periods,
            Partners = [.. rows.Select(row => Partners[row])],
            Flags = [.. columns.Select(column => Flags[column])],
            Table = Table.Cut(rows, columns),
            Lacking = Lacking?.Cut(rows, columns),
        };
    }

    /// <summary>The same with other sources.</summary>
    public CommodityPeriods With(Func<FigureSource, FigureSource> source) => this with { Table = Table.With(source) };

    /// <summary>The periods as they are stored: a format byte, then Brotli. The same figures give the same bytes.</summary>
    public byte[] Pack()
    {
        using var writer = new PackedWriter();
        writer.Number(Reporter);
        writer.Text(Commodity);
        Slot.Write(writer);
        writer.Number(Periods.Aggregate(0, (bits, period) => bits | (1 << period)));
        foreach (var flags in Flags) writer.Byte((byte)flags);
        writer.SortedNumbers(Partners);
        Table.Write(writer);
        LackingMembers.Write(writer, Lacking);
        return writer.Pack(Format);
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static CommodityPeriods Unpack(ReadOnlyMemory<byte> packed)
    {
        using var reader = PackedReader.Open(packed, Format);
        var (reporter, commodity, slot, bits) = (reader.Int32(), reader.Text(), CommoditySlot.Read(reader), reader.Int32());
        if (bits >> slot.Count != 0) throw PackedReader.Damage("it has a period that is not in its slot");
        int[] periods = [.. Enumerable.Range(0, slot.Count).Where(period => (bits & (1 << period)) != 0)];
        var flags = new FlowPeriodFlags[Directions * periods.Length];
        for (var i = 0; i < flags.Length; i++) flags[i] = (FlowPeriodFlags)reader.Byte();
        var partners = reader.SortedNumbers();
        var table = FigureTable.Read(reader, partners.Length, flags.Length);
        var lacking = LackingMembers.Read(reader, flags.Length);
        reader.End();
        return new CommodityPeriods(reporter, commodity, slot, periods, partners, flags, table, lacking);
    }

    /// <summary>Whether a row's figure is what a partner without a row would have.</summary>
    public bool IsImplied(int row, int column) => IsImplied(Table.At(row, column), Flags[column], Partners[row]);

    /// <summary>Whether a figure is what a partner without a row would have.</summary>
    public static bool IsImplied(in CommodityFigure figure, FlowPeriodFlags flags, int partner) =>
        !figure.Traded && figure.Status == Implied(flags, partner).Status;

    /// <summary>The figure of a partner without a row, as <see cref="ByCommodityEntity.Figure"/> concludes it.</summary>
    public static CommodityFigure Implied(FlowPeriodFlags flags, int partner) =>
        flags.HasFlag(FlowPeriodFlags.Complete) && !EconomyList.IsGroup(partner) ? CommodityFigure.NoTrade : default;

    /// <summary>The column of a flow and period that the part has.</summary>
    public int ColumnOf(int direction, int period) => (direction * Periods.Length) + Array.BinarySearch(Periods, period);
}
