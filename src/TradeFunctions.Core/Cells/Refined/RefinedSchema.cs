using System.Globalization;
using Parquet.Schema;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// The columns of a refined file, by the names and types that DuckDB, pandas and Polars show: figures are
/// <c>DECIMAL(18,3)</c>, codes are texts, null is "not there".
/// </summary>
internal static class RefinedSchema
{
    public const string Reporter = "reporter";
    public const string Frequency = "frequency";
    public const string Flow = "flow";
    public const string Commodity = "commodity";
    public const string Partner = "partner";
    public const string Period = "period";
    public const string Classification = "classification";
    public const string Value = "value";
    public const string NetWeight = "net_weight";
    public const string Quantity = "quantity";
    public const string QuantityUnit = "quantity_unit";
    public const string Currency = "currency";
    public const string Valuation = "valuation";
    public const string Marks = "marks";
    public const string Status = "status";
    public const string FobValue = "fob_value";
    public const string Detail = "detail";

    /// <summary>How many digits figures have.</summary>
    public const int Precision = 18;

    /// <summary>How many of them are decimals.</summary>
    public const int Scale = 3;

    /// <summary>The columns in the file's order.</summary>
    public static IReadOnlyList<ParquetColumn> Columns { get; } =
    [
        new(Reporter, ParquetType.Int32, IsOptional: false),
        new(Frequency, ParquetType.Bytes, IsOptional: true),
        new(Flow, ParquetType.Bytes, IsOptional: true),
        new(Commodity, ParquetType.Bytes, IsOptional: true),
        new(Partner, ParquetType.Int32, IsOptional: false),
        new(Period, ParquetType.Int32, IsOptional: false),
        new(Classification, ParquetType.Bytes, IsOptional: true),
        new(Value, ParquetType.Int64, IsOptional: true),
        new(NetWeight, ParquetType.Int64, IsOptional: true),
        new(Quantity, ParquetType.Int64, IsOptional: true),
        new(QuantityUnit, ParquetType.Int32, IsOptional: true),
        new(Currency, ParquetType.Bytes, IsOptional: true),
        new(Valuation, ParquetType.Bytes, IsOptional: true),
        new(Marks, ParquetType.Int32, IsOptional: false),
        new(Status, ParquetType.Bytes, IsOptional: true),
        new(FobValue, ParquetType.Int64, IsOptional: true),
    ];

    /// <summary>These, and the one that only files have whose figures may be in several files: which part a cell is.</summary>
    public static IReadOnlyList<ParquetColumn> ColumnsWithDetail { get; } =
        [.. Columns, new(Detail, ParquetType.Int64, IsOptional: true, IsFigure: false)];

    // A decimal of 18 digits is stored as its 64-bit count of thousandths, which is what a cell has. Reading it as a whole number keeps it exact
    // and spares a conversion through System.Decimal; the file's schema says decimal.
    private static readonly Dictionary<string, DataField> Fields = new ParquetSchema(ColumnsAsRead()).GetDataFields().ToDictionary(field => field.Name);

    private static readonly Dictionary<string, ParquetColumn> ByName = ColumnsWithDetail.ToDictionary(column => column.Name);

    private static readonly Dictionary<ParquetColumn, int> Places = ColumnsWithDetail.Index().ToDictionary(entry => entry.Item, entry => entry.Index);

    /// <summary>A column.</summary>
    public static ParquetColumn Column(string name) => ByName[name];

    /// <summary>The place of a column in the file's order; -1: there is none of that name.</summary>
    public static int IndexOf(string name) => ByName.TryGetValue(name, out var column) ? Places[column] : -1;

    /// <summary>The key of a reporter's goods without a TOTAL in the file's metadata.</summary>
    public static string Untotalled(int reporter) => string.Create(CultureInfo.InvariantCulture, $"untotalled_goods.{reporter}");

    /// <summary>The key of what is known of figures that could not be read in the file's metadata, a line each:
    /// <see cref="UnreadKeyText"/>.</summary>
    public const string Unread = "unread";

    /// <summary>A column as its numbers or texts are stored.</summary>
    public static DataField Field(string name) => Fields[name];

    private static IEnumerable<DataField> ColumnsAsRead() => ColumnsWithDetail.Select(column => (DataField)(column.Type switch
    {
        ParquetType.Int32 => new DataField<int>(column.Name, column.IsOptional),
        ParquetType.Int64 => new DataField<long>(column.Name, column.IsOptional),
        _ => new DataField<string>(column.Name, column.IsOptional),
    }));
}

/// <summary>The words of the refined file's text columns.</summary>
internal static class RefinedText
{
    private const string Ok = "ok";
    private const string Conflict = "conflict";
    private const string Rejected = "rejected";
    private const string LeftOut = "left_out";
    private const string Fob = "FOB";
    private const string Cif = "CIF";

    public static string Of(CellStatus status) => status switch
    {
        CellStatus.Ok => Ok,
        CellStatus.Conflict => Conflict,
        CellStatus.Rejected => Rejected,
        _ => LeftOut,
    };

    public static string Of(Valuation valuation) => valuation == Valuation.Fob ? Fob : Cif;

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

    public static Frequency ReadFrequency(ReadOnlySpan<char> text) => Frequencies.FromCode(text) ?? throw Unknown(RefinedSchema.Frequency, text);

    public static Flow ReadFlow(ReadOnlySpan<char> text) =>
        Flows.TryParse(text, out var flow) ? flow : throw Unknown(RefinedSchema.Flow, text);

    public static CommodityCode ReadCommodity(ReadOnlySpan<char> text) =>
        CommodityCode.TryParse(text, out var code) ? code : throw Unknown(RefinedSchema.Commodity, text);

    public static ShortCode ReadCode(ReadOnlySpan<char> text) =>
        text.IsEmpty ? default : ShortCode.Parse(text.ToString());

    public static ulong ReadEconomy(int number) => number is >= 0 and <= PackedKey.MaxEconomy
        ? (ulong)number
        : throw new InvalidDataException($"'{number}' is no economy of a refined file.");

    public static Period ReadPeriod(int number) =>
        Period.TryFromCode(number, out var period)
            ? period
            : throw new InvalidDataException($"'{number}' is no {RefinedSchema.Period} of a refined file.");

    private static InvalidDataException Unknown(string column, ReadOnlySpan<char> text) =>
        new($"'{text}' is no {column} of a refined file.");
}
