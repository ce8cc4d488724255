using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade;

/// <summary>
/// What is known of a figure that a file has but that could not be read: the parts of its key that could be read from the rejected row. A part that
/// is null is not known, so the figure may be any that agrees with the other parts. What may be such a figure is unknown, never zero.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code; null: any reporter's.</param>
/// <param name="Flow">The flow; null: any.</param>
/// <param name="Commodity">The commodity; null: any of <paramref name="Level"/>.</param>
/// <param name="Level">0 for TOTAL, 2, 4 or 6 for HS codes of that length, -1 for other codes; null: any. That of <paramref name="Commodity"/>
/// where it is known.</param>
/// <param name="Partner">UN Comtrade's numeric code, 0 for the World; null: any.</param>
/// <param name="Period">The period; null: any of <paramref name="Year"/> and <paramref name="Frequency"/>.</param>
/// <param name="Year">The calendar year; null: any.</param>
/// <param name="Frequency">Its frequency; null: any.</param>
/// <param name="Classification">The edition, empty where the file's layout has none; null: could not be read.</param>
/// <param name="IsConverted">Whether the row says that its code was converted from another edition.</param>
[JsonConverter(typeof(UnreadKeyText))]
public readonly record struct UnreadKey(
    int? Reporter = null,
    Flow? Flow = null,
    CommodityCode? Commodity = null,
    int? Level = null,
    int? Partner = null,
    Period? Period = null,
    int? Year = null,
    Frequency? Frequency = null,
    ShortCode? Classification = null,
    bool IsConverted = false)
{
    /// <summary>The key of a row of which nothing is known.</summary>
    public static readonly UnreadKey Unknown;

    /// <summary>The whole key of a row whose figures alone could not be read.</summary>
    public static UnreadKey Of(in CellKey key, FigureMarks marks = FigureMarks.None) => new(
        key.Reporter,
        key.Flow,
        key.Commodity,
        key.Commodity.Level,
        key.Partner,
        key.Period,
        key.Period.Year,
        key.Frequency,
        key.Classification,
        (marks & FigureMarks.ConvertedClassification) != 0);

    /// <summary>Whether neither the reporter, the flow, the partner nor the period is known, as of a spreadsheet's row of sums.</summary>
    public bool IsUnknown => this is { Reporter: null, Flow: null, Partner: null, Period: null, Year: null };

    /// <summary>Whether the whole key is known: only the row's figures could not be read.</summary>
    public bool IsExact => ToCellKey() is not null;

    /// <summary>Whether the figure may be of a flow and period.</summary>
    public bool MayBe(Flow flow, Period period) =>
        (Flow ?? flow) == flow
        && (Period is { } known
            ? known == period
            : (Year ?? period.Year) == period.Year && (Frequency ?? period.Frequency) == period.Frequency);

    /// <summary>Whether the figure may be of a flow and of a month of a longer period, or of January–February within it.</summary>
    public bool MayBeOfMonthIn(Flow flow, Period whole)
    {
        if ((Flow ?? flow) != flow || (Frequency ?? Core.Trade.Frequency.Monthly).Span() >= Math.Min(whole.Span, Core.Trade.Frequency.Quarterly.Span())) return false;
        return Period is { } known ? whole.Contains(known) : (Year ?? whole.Year) == whole.Year;
    }

    /// <summary>Whether the figure may be of a commodity and partner.</summary>
    public bool MayBe(CommodityCode commodity, int partner) =>
        (Partner ?? partner) == partner && (Commodity is { } known ? known == commodity : MayBeOf(commodity.Level));

    /// <summary>Whether the figure may be of a level: 0 for TOTAL, 2, 4 or 6 for HS codes, -1 for others.</summary>
    public bool MayBeOf(int level) => (Level ?? level) == level;

    /// <summary>The key, where the whole of it is known; null elsewhere.</summary>
    public CellKey? ToCellKey() =>
        this is { Reporter: { } reporter, Flow: { } flow, Commodity: { } commodity, Partner: { } partner, Period: { } period, Classification: { } edition }
            ? new CellKey(reporter, period.Frequency, flow, commodity, partner, period, edition)
            : null;
}

/// <summary>Rows of a raw file that could not be read, by the figure that they may have had.</summary>
/// <param name="Key">What is known of the figure.</param>
/// <param name="File">The raw file, within its dataset.</param>
/// <param name="Line">The line on which the first of them begins, counted from 1.</param>
/// <param name="Rows">How many rows there are; they are not kept separately.</param>
public sealed record UnreadFigure(UnreadKey Key, string File, long Line, long Rows = 1);

/// <summary>
/// An <see cref="UnreadKey"/> as a line of text, its parts between bars, an unknown one empty: <c>392|X||6|156|202405|2024|M|H6|</c>. What
/// indices, tables and the refined file's metadata hold; in JSON a string.
/// </summary>
public sealed class UnreadKeyText : JsonConverter<UnreadKey>
{
    private const char Separator = '|';
    private const int Parts = 10;
    private const string NoEdition = "-";
    private const string Converted = "converted";

    /// <summary>The line.</summary>
    public static string Write(in UnreadKey key)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{key.Reporter}|{key.Flow?.Code()}|{key.Commodity}|{key.Level}|{key.Partner}|{key.Period?.Code}|{key.Year}|");
        text.Append(key.Frequency?.Code()).Append(Separator);
        text.Append(key.Classification is { } edition ? edition.IsEmpty ? NoEdition : edition.ToString() : "").Append(Separator);
        return text.Append(key.IsConverted ? Converted : "").ToString();
    }

    /// <summary>Reads what <see cref="Write(in UnreadKey)"/> wrote; throws <see cref="FormatException"/> when it is anything else.</summary>
    public static UnreadKey Parse(string text)
    {
        var parts = text.Split(Separator);
        return parts.Length != Parts ? throw Unknown(text) : new UnreadKey(
            Number(parts[0]),
            parts[1].Length == 0 ? null : Flows.TryParse(parts[1], out var flow) ? flow : throw Unknown(text),
            parts[2].Length == 0 ? null : CommodityCode.Parse(parts[2]),
            Number(parts[3]),
            Number(parts[4]),
            Number(parts[5]) is { } code ? Period.TryFromCode(code, out var period) ? period : throw Unknown(text) : null,
            Number(parts[6]),
            parts[7].Length == 0 ? null : Frequencies.FromCode(parts[7]) ?? throw Unknown(text),
            parts[8].Length == 0 ? null : parts[8] == NoEdition ? default(ShortCode) : ShortCode.Parse(parts[8]),
            parts[9].Length > 0);
    }

    /// <inheritdoc/>
    public override UnreadKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Parse(reader.GetString() ?? "");
        }
        catch (FormatException damage)
        {
            throw new JsonException(damage.Message, damage);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnreadKey value, JsonSerializerOptions options) => writer.WriteStringValue(Write(value));

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static FormatException Unknown(string text) => new($"'{text}' is no key of figures that could not be read.");
}
