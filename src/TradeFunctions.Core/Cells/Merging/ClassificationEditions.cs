using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Which classification is published for each period of a reporter, of those that its files hold: the one reported in
/// (not converted), else the newest. TOTAL has no part in it: it is the same sum in every classification, so a file of
/// TOTAL rows alone must not decide which goods are shown.
/// </summary>
internal sealed class ClassificationEditions
{
    private readonly Dictionary<Period, ShortCode> _published;

    private ClassificationEditions(Dictionary<Period, ShortCode> published) => _published = published;

    /// <summary>Looks at every cell once, and at what is known of rows that could not be read: which edition is published must not depend
    /// on them.</summary>
    public static ClassificationEditions Of(IEnumerable<SourceCells> sources)
    {
        var periods = new Dictionary<Period, List<Edition>>();
        foreach (var source in sources)
        {
            foreach (var cell in source.Cells)
            {
                if (!cell.Key.Commodity.IsTotal && cell.Status.IsOfRows()) Add(periods, cell.Key.Period, Edition.Of(cell));
            }

            foreach (var (key, _, _) in source.Unread ?? [])
            {
                if (key is { Period: { } period, Classification: { } edition, Level: not 0 })
                    Add(periods, period, new Edition(edition, !key.IsConverted));
            }
        }

        return new ClassificationEditions(periods.ToDictionary(
            period => period.Key,
            period => period.Value.MaxBy(edition => edition, Comparer<Edition>.Create(Compare)).Classification));
    }

    /// <summary>Whether cells of goods are published in this classification for this period.</summary>
    public bool IsPublished(in CellKey key) => _published.TryGetValue(key.Period, out var published) && published == key.Classification;

    /// <summary>Whether another classification is published for this period.</summary>
    public bool IsOther(in CellKey key) => _published.TryGetValue(key.Period, out var published) && published != key.Classification;

    /// <summary>Positive when <paramref name="left"/> is to be published rather than <paramref name="right"/>.</summary>
    public static int Compare(Edition left, Edition right)
    {
        var order = left.IsOriginal.CompareTo(right.IsOriginal);
        if (order == 0) order = IsHarmonizedSystem(left.Classification).CompareTo(IsHarmonizedSystem(right.Classification));
        return order == 0 ? left.Classification.CompareTo(right.Classification) : order;
    }

    private static void Add(Dictionary<Period, List<Edition>> periods, Period period, Edition edition)
    {
        if (!periods.TryGetValue(period, out var editions)) periods[period] = editions = [];
        for (var i = 0; i < editions.Count; i++)
        {
            if (editions[i].Classification != edition.Classification) continue;
            if (edition.IsOriginal) editions[i] = edition;
            return;
        }

        editions.Add(edition);
    }

    // H0 to H6 and later: their order is their age. Letters of other systems (S4, B5) say nothing about age.
    private static bool IsHarmonizedSystem(ShortCode code) =>
        (code.Packed >> 24) == 'H' && char.IsAsciiDigit((char)((code.Packed >> 16) & 255));

    /// <summary>A classification, and whether figures were reported in it.</summary>
    internal readonly record struct Edition(ShortCode Classification, bool IsOriginal)
    {
        public static Edition Of(in Cell cell) =>
            new(cell.Key.Classification, (cell.Figures.Marks & FigureMarks.ConvertedClassification) == 0);
    }
}
