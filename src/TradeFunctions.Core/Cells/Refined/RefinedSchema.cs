using System.Globalization;
using Parquet;
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

    private const int Precision = 18;
    private const int Scale = 3;

    private static readonly ParquetSchema Declared = Schema(name => new DecimalDataField(name, Precision, Scale, isNullable: true));

    // A decimal of 18 digits is stored as its 64-bit count of thousandths, which is what a cell has. Handing it over as
    // a whole number keeps it exact and spares a conversion through System.Decimal; the file's schema says decimal.
    private static readonly ParquetSchema AsStored = Schema(name => new DataField<long>(name, true));

    private static readonly Dictionary<string, DataField> Fields = AsStored.GetDataFields().ToDictionary(field => field.Name);

    /// <summary>The schema of the file.</summary>
    public static ParquetSchema File => Declared;

    /// <summary>Codes repeat: a dictionary makes them small. Zstandard at its fastest beats Snappy in size at the same speed.</summary>
    public static ParquetOptions Options()
    {
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
        };
        foreach (var name in (string[])[Frequency, Flow, Commodity, Classification, Currency, Valuation, Status])
            options.ColumnEncodingHints[name] = EncodingHint.Dictionary;
        return options;
    }

    /// <summary>The key of a reporter's goods without a TOTAL in the file's metadata.</summary>
    public static string Untotalled(int reporter) => string.Create(CultureInfo.InvariantCulture, $"untotalled_goods.{reporter}");

    /// <summary>The key of what is known of figures that could not be read in the file's metadata, a line each:
    /// <see cref="UnreadKeyText"/>.</summary>
    public const string Unread = "unread";

    /// <summary>A column as its numbers or texts are stored.</summary>
    public static DataField Field(string name) => Fields[name];

    private static ParquetSchema Schema(Func<string, DataField> figure) => new(
        new DataField<int>(Reporter),
        new DataField<string>(Frequency),
        new DataField<string>(Flow),
        new DataField<string>(Commodity),
        new DataField<int>(Partner),
        new DataField<int>(Period),
        new DataField<string>(Classification),
        figure(Value),
        figure(NetWeight),
        figure(Quantity),
        new DataField<int>(QuantityUnit, true),
        new DataField<string>(Currency),
        new DataField<string>(Valuation),
        new DataField<int>(Marks),
        new DataField<string>(Status),
        figure(FobValue));
}

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
