using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Some columns of UN Comtrade's, as people keep them: period, reporter, partner, flow, commodity and value are enough, reporter and
/// partner by number or by letters. Without the columns of breakdowns it is not known which of several rows of one key is the figure:
/// they are a conflict, and nothing is added up.
/// </summary>
/// <param name="whole">The layout with all columns.</param>
/// <param name="bind">Where its columns are.</param>
/// <param name="names">What the columns are called that are needed.</param>
internal sealed class ComtradeSelectionLayout(Layout whole, Func<Header, ComtradeColumns> bind, SelectionNames names) : Layout
{
    public override string Name => names.Layout;

    public override IReadOnlyList<string> Required { get; } = [names.Flow, names.Commodity, names.Value];

    public override IReadOnlyList<string> Optional { get; } =
    [
        .. whole.Columns.Concat([names.Year, names.Month, names.ReporterIso, names.PartnerIso, .. names.BreakdownWords]).OfType<string>()
            .Except([names.Flow, names.Commodity, names.Value]),
    ];

    public override IReadOnlyList<string> Unread { get; } =
        [.. whole.Unread.Except([names.Year, names.Month, names.ReporterIso, names.PartnerIso, .. names.BreakdownWords]).OfType<string>()];

    public override IReadOnlyList<string> Missing(Header header) =>
    [
        .. MissingPeriod(header),
        .. MissingEither(header, names.Reporter, names.ReporterIso),
        .. MissingEither(header, names.Partner, names.PartnerIso),
        .. base.Missing(header),
    ];

    public override string Advice(Header header, ReadOptions options)
    {
        var words = names.Words.Where(name => header.Find(name) >= 0).ToList();
        return words.Count == 0 || Missing(header).Count == 0
            ? ""
            : $" Countries, flows and goods are told by their codes, not by the words in {string.Join(", ", words)}: add the columns of codes.";
    }

    public override IReadOnlyList<string> Words => whole.Words;

    public override RowReader CreateReader(Header header, ReadOptions options) => new ComtradeSelectionRowReader(Bind(header));

    private ComtradeColumns Bind(Header header)
    {
        var columns = bind(header) with { HasLetterCodes = true };
        if (columns.Reporter < 0) columns = columns with { Reporter = header.Find(names.ReporterIso) };
        if (columns.Partner < 0) columns = columns with { Partner = header.Find(names.PartnerIso) };
        (int Code, string Word)[] breakdowns =
            [(columns.Partner2, names.Partner2Word), (columns.Customs, names.CustomsWord), (columns.ModeOfTransport, names.ModeOfTransportWord)];
        columns = columns with
        {
            BreakdownWords = [.. breakdowns.Where(column => column.Code < 0).Select(column => header.Find(column.Word)).Where(column => column >= 0)],
        };
        return columns.Period >= 0
            ? columns
            : columns with { Period = header.Find(names.Year!), IsYearAlone = true, Month = header.Find(names.Month!) };
    }

    // A year without its month is a year's figure only where the frequency says so.
    private IEnumerable<string> MissingPeriod(Header header)
    {
        if (header.Find(names.Period) >= 0) yield break;
        if (names.Year is null || header.Find(names.Year) < 0) yield return names.Period;
        else if (header.Find(names.Month!) < 0 && header.Find(names.Frequency!) < 0) yield return names.Month!;
    }

    private static IEnumerable<string> MissingEither(Header header, string one, string other)
    {
        if (header.Find(one) < 0 && header.Find(other) < 0) yield return $"{one} or {other}";
    }
}

/// <summary>
/// Reads rows of a selection of UN Comtrade's columns. Without the column of classifications codes are those of the Harmonized System, as
/// most downloads are; one of an odd length may as well be one of the SITC's, and is rejected.
/// </summary>
internal sealed class ComtradeSelectionRowReader(ComtradeColumns columns) : ComtradeRowReader(columns)
{
    private readonly int _commodity = columns.Commodity;
    private readonly bool _hasSystem = columns.Classification >= 0 || columns.Level >= 0;

    public override RowVerdict Read(RecordFields record, RowOutput output) => HasDoubtfulCode(record)
        ? output.Reject(
            _commodity,
            RejectCodes.UnknownClassification,
            "a code of the Harmonized System has 2, 4 or 6 digits, and the file has others too; without classificationCode or aggrLevel it does not say whose this one is")
        : base.Read(record, output);

    protected override bool HasDoubtfulCode(RecordFields record)
    {
        if (_hasSystem) return false;
        var code = record.Code(_commodity);
        return (code.Length is 1 or 3 or 5 || (HasForeignCodes && code.Length < CommodityField.SubheadingLength)) && ExactNumber.TryReadCode(code, out _);
    }
}

/// <summary>What the columns are called that tell a figure in one of UN Comtrade's layouts.</summary>
/// <param name="Layout">The name of the layout that is a selection of them.</param>
/// <param name="Period">Year or month.</param>
/// <param name="Year">The year, where the period is in two columns; null: the layout has none such.</param>
/// <param name="Month">Its month, 52 for the year as a whole.</param>
/// <param name="Frequency">The frequency; null: the layout has none.</param>
/// <param name="Reporter">The reporter's number.</param>
/// <param name="ReporterIso">The reporter's letters.</param>
/// <param name="Partner">The partner's number.</param>
/// <param name="PartnerIso">The partner's letters.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Value">The value.</param>
/// <param name="Partner2Word">The second partner in words.</param>
/// <param name="CustomsWord">The customs procedure in words.</param>
/// <param name="ModeOfTransportWord">The mode of transport in words.</param>
/// <param name="Words">Columns that say in words what another says by code.</param>
internal sealed record SelectionNames(
    string Layout,
    string Period,
    string? Year,
    string? Month,
    string? Frequency,
    string Reporter,
    string ReporterIso,
    string Partner,
    string PartnerIso,
    string Flow,
    string Commodity,
    string Value,
    string Partner2Word,
    string CustomsWord,
    string ModeOfTransportWord,
    IReadOnlyList<string> Words)
{
    /// <summary>Columns that say in words whether a row is a part of a figure.</summary>
    public IReadOnlyList<string> BreakdownWords => [Partner2Word, CustomsWord, ModeOfTransportWord];

    /// <summary>Those of today's download and API.</summary>
    public static readonly SelectionNames V1 = new(
        "comtrade-selection", "period", "refYear", "refMonth", "freqCode", "reporterCode", "reporterISO", "partnerCode", "partnerISO",
        "flowCode", "cmdCode", "primaryValue", "partner2Desc", "customsDesc", "motDesc", ["reporterDesc", "partnerDesc", "flowDesc", "cmdDesc"]);

    /// <summary>Those from before 2023.</summary>
    public static readonly SelectionNames Legacy = new(
        "comtrade-legacy-selection", "Period", null, null, null, "Reporter Code", "Reporter ISO", "Partner Code", "Partner ISO",
        "Trade Flow Code", "Commodity Code", "Trade Value (US$)", "2nd Partner", "Customs", "Mode of Transport", ["Reporter", "Partner", "Trade Flow", "Commodity"]);
}
