namespace TradeFunctions.Core.Aggregation;

/// <summary>
/// Which classification is published for each period of a reporter, of those that its files hold: the one reported in
/// (not converted), else the newest. TOTAL has no part in it: it is the same sum in every classification, so a file of
/// TOTAL rows alone must not decide which goods are shown.
/// </summary>
internal sealed class ClassificationEditions
{
    private readonly Dictionary<Period, List<Edition>> _editions = [];

    private ClassificationEditions()
    {
    }

    /// <summary>Looks at every cell once.</summary>
    public static ClassificationEditions Of(IEnumerable<SourceCells> sources)
    {
        var editions = new ClassificationEditions();
        foreach (var source in sources)
        {
            foreach (var cell in source.Cells) editions.Add(cell);
        }

        return editions;
    }

    /// <summary>Whether cells of goods are published in this classification for this period.</summary>
    public bool IsPublished(CellKey key)
    {
        var editions = _editions[key.Period];
        if (editions.Count == 1) return true;
        var chosen = editions[0];
        foreach (var edition in editions)
        {
            if (Compare(edition, chosen) > 0) chosen = edition;
        }

        return chosen.Classification == key.Classification;
    }

    /// <summary>Positive when <paramref name="left"/> is to be published rather than <paramref name="right"/>.</summary>
    public static int Compare(Edition left, Edition right)
    {
        var order = left.IsOriginal.CompareTo(right.IsOriginal);
        if (order == 0) order = IsHarmonizedSystem(left.Classification).CompareTo(IsHarmonizedSystem(right.Classification));
        return order == 0 ? left.Classification.CompareTo(right.Classification) : order;
    }

    private void Add(in Cell cell)
    {
        if (cell.Key.Commodity.IsTotal) return;
        if (!_editions.TryGetValue(cell.Key.Period, out var editions)) _editions[cell.Key.Period] = editions = [];
        var edition = Edition.Of(cell);
        var index = editions.FindIndex(e => e.Classification == edition.Classification);
        if (index < 0) editions.Add(edition);
        else if (edition.IsOriginal) editions[index] = edition;
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
