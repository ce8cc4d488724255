using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// A partner's goods in one flow period whose codes are not those that are published: of another classification, or of none. Either they are the
/// same goods over again, as where an office publishes its figures in two editions, or they are goods beside the published ones. They are
/// taken to be the same where they add up to the same, and in chapters that have published codes as well.
/// </summary>
internal sealed class OtherCommodities
{
    // By chapter the sums of values by level; null: a value is not known.
    private readonly Dictionary<int, Int128?[]> _chapters = [];

    public void Add(in Cell cell, int level)
    {
        var chapter = ChapterSet.Of(cell.Key.Commodity);
        if (!_chapters.TryGetValue(chapter, out var sums))
        {
            _chapters[chapter] = sums = new Int128?[CommodityLevels.Count];
            Array.Fill(sums, Int128.Zero);
        }

        ref var sum = ref sums[Math.Max(level, CommodityLevels.Total)];
        sum += cell.Figures.Value;
    }

    /// <summary>The chapters of goods beside the published ones.</summary>
    /// <param name="published">The chapters of the published codes.</param>
    /// <param name="sum">What those add up to, in thousandths; null: not known.</param>
    public ChapterSet Beside(ChapterSet published, Int128? sum)
    {
        if (sum is { } whole && ValueOf(_chapters.Keys) is { } all && Completeness.AddsUp(all, whole)) return ChapterSet.None;
        var beside = ChapterSet.None;
        foreach (var chapter in _chapters.Keys.Where(chapter => ValueOf([chapter]) != 0))
        {
            if (chapter != ChapterSet.NoChapter) beside = published.Has(chapter) ? beside : beside.With(chapter);
            else if (published.IsEmpty) return ChapterSet.All;
        }

        return beside;
    }

    // At the level of each chapter that has most of it; null: not known.
    private Int128? ValueOf(IEnumerable<int> chapters)
    {
        Int128? value = 0;
        foreach (var chapter in chapters)
        {
            var sums = _chapters[chapter];
            value += Array.Exists(sums, sum => sum is null) ? null : sums.Max();
        }

        return value;
    }
}
