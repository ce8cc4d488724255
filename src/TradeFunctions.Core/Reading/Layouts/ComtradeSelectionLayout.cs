using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// Some columns of UN Comtrade's, as people keep them: period, reporter, partner, flow, commodity and value are enough, reporter and
/// partner by number or by letters. Without the columns of breakdowns it cannot be told which of several rows of one key is the figure:
/// they are a conflict, and nothing is added up.
/// </summary>
/// <param name="whole">The layout with all columns.</param>
/// <param name="bind">Where its columns are.</param>
/// <param name="names">What the columns are called that are needed.</param>
internal sealed class ComtradeSelectionLayout(Layout whole, Func<Header, ComtradeColumns> bind, SelectionNames names) : Layout
{
    /// <inheritdoc/>
    public override string Name => names.Layout;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Required { get; } = [names.Flow, names.Commodity, names.Value];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Optional { get; } =
    [
        .. whole.Columns.Concat([names.Year, names.Month, names.ReporterIso, names.PartnerIso, .. names.BreakdownWords]).OfType<string>()
            .Except([names.Flow, names.Commodity, names.Value]),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Unread { get; } =
        [.. whole.Unread.Except([names.Year, names.Month, names.ReporterIso, names.PartnerIso, .. names.BreakdownWords]).OfType<string>()];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Missing(Header header) =>
    [
        .. MissingPeriod(header),
        .. MissingEither(header, names.Reporter, names.ReporterIso),
        .. MissingEither(header, names.Partner, names.PartnerIso),
        .. base.Missing(header),
    ];

    /// <inheritdoc/>
    public override string Advice(Header header)
    {
        var words = names.Words.Where(name => header.Find(name) >= 0).ToList();
        return words.Count == 0 || Missing(header).Count == 0
            ? ""
            : $" Countries, flows and goods are told by their codes, not by the words in {string.Join(", ", words)}: add the columns of codes.";
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Words => whole.Words;

    /// <inheritdoc/>
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
