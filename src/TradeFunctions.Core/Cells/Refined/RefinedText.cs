using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>The words of the refined file's text columns.</summary>
internal static class RefinedText
{
    private const string Annual = "A";
    private const string Monthly = "M";
    private const string Ok = "ok";
    private const string Conflict = "conflict";
    private const string Rejected = "rejected";
    private const string LeftOut = "left_out";
    private const string Fob = "FOB";
    private const string Cif = "CIF";

    public static ReadOnlyMemory<char>? Of(Frequency frequency) =>
        (frequency == Frequency.Annual ? Annual : Monthly).AsMemory();

    public static ReadOnlyMemory<char>? Of(CellStatus status) => status switch
    {
        CellStatus.Ok => Ok.AsMemory(),
        CellStatus.Conflict => Conflict.AsMemory(),
        CellStatus.Rejected => Rejected.AsMemory(),
        _ => LeftOut.AsMemory(),
    };

    public static ReadOnlyMemory<char>? Of(Valuation valuation) => valuation switch
    {
        Valuation.Fob => Fob.AsMemory(),
        Valuation.Cif => Cif.AsMemory(),
        _ => default(ReadOnlyMemory<char>?),
    };

    public static CellStatus ReadStatus(ReadOnlySpan<char> text) => text switch
    {
        Ok => CellStatus.Ok,
        Conflict => CellStatus.Conflict,
        Rejected => CellStatus.Rejected,
        LeftOut => CellStatus.LeftOut,
        _ => throw Unknown(RefinedSchema.Status, text),
    };

    public static Valuation ReadValuation(ReadOnlySpan<char> text) => text switch
    {
        [] => Valuation.Unknown,
        Fob => Valuation.Fob,
        Cif => Valuation.Cif,
        _ => throw Unknown(RefinedSchema.Valuation, text),
    };

    public static Flow ReadFlow(ReadOnlySpan<char> text) =>
        Flows.TryParse(text, out var flow) ? flow : throw Unknown(RefinedSchema.Flow, text);

    public static CommodityCode ReadCommodity(ReadOnlySpan<char> text) =>
        CommodityCode.TryParse(text, out var code) ? code : throw Unknown(RefinedSchema.Commodity, text);

    public static ShortCode ReadCode(ReadOnlySpan<char> text) =>
        text.IsEmpty ? default : ShortCode.Parse(text.ToString());

    public static Period ReadPeriod(int number) =>
        Period.TryFromCode(number, out var period)
            ? period
            : throw new InvalidDataException($"'{number}' is no {RefinedSchema.Period} of a refined file.");

    private static InvalidDataException Unknown(string column, ReadOnlySpan<char> text) =>
        new($"'{text}' is no {column} of a refined file.");
}
