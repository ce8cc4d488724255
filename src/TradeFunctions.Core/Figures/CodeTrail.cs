using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>
/// Follows the codes of one partner in one flow period, in their order, where a code comes before those that are its parts and TOTAL last, and says
/// at which levels the rows are not everything: because a row of a lower level has none above it, or because figures were left out.
/// </summary>
internal struct CodeTrail
{
    private const int Chapters = 1;
    private const int Headings = 2;

    // The last chapter and heading with a row.
    private CommodityCode _chapter;
    private CommodityCode _heading;

    // The last ones that were traded in an unknown amount, and the levels at which no row below them has come yet.
    private CommodityCode _unknownChapter;
    private CommodityCode _unknownHeading;
    private Levels _belowChapter;
    private Levels _belowHeading;

    // Levels that lack a row, and those at which the parts of such a code are unknown.
    private Levels _partial;
    private Levels _open;

    private ChapterSet _published;
    private bool _hasCommodities;
    private bool _isTotalUnknown;
    private OtherCommodities? _others;

    [Flags]
    private enum Levels : byte
    {
        None = 0,
        Chapters = 1 << CodeTrail.Chapters,
        Headings = 1 << CodeTrail.Headings,
        Subheadings = 1 << 3,
    }

    /// <summary>Takes a cell, with or without a figure.</summary>
    public void Add(in Cell cell)
    {
        var code = cell.Key.Commodity;
        var level = CommodityLevels.IndexOf(code);
        if (cell.Status == CellStatus.OtherClassification || level < 0) (_others ??= new OtherCommodities()).Add(cell, level);
        else if (level != CommodityLevels.Total) AddCommodity(code, level, isRow: cell.Status != CellStatus.LeftOut);
        if (cell.Status != CellStatus.OtherClassification && cell is not { Status: CellStatus.Ok, Figures.Value: not null }) Open(code, level);
    }

    /// <summary>The chapters of goods beside those that are published, in other classifications or in codes outside any classification.</summary>
    /// <param name="sum">What the published codes add up to, in thousandths; null: not known.</param>
    public readonly ChapterSet Others(Int128? sum) => _others?.NotAmong(_published, sum) ?? ChapterSet.None;

    /// <summary>Whether a sum of the rows of a level is less than all goods that the files have in the classification that is published.</summary>
    public readonly bool IsPartial(int level) => Has(_partial | AllOpen, level);

    /// <summary>Whether a code of a level (-1: outside the levels) without a row may be part of one that was traded in an unknown amount.</summary>
    public readonly bool MayLack(int level) =>
        level != CommodityLevels.Total && ((_isTotalUnknown && !_hasCommodities) || (level < 0 ? AllOpen != Levels.None : Has(AllOpen, level)));

    private readonly Levels AllOpen => _open | _belowChapter | _belowHeading;

    private static Levels Of(int level) => (Levels)(1 << level);

    private static bool Has(Levels levels, int level) => (levels & Of(level)) != Levels.None;

    private void AddCommodity(CommodityCode code, int level, bool isRow)
    {
        if (level > Chapters && CommodityLevels.Parent(code, Chapters) != _chapter) _partial |= Levels.Chapters;
        if (level > Headings && CommodityLevels.Parent(code, Headings) != _heading) _partial |= Levels.Headings;
        if (!isRow)
        {
            _partial |= Of(level);
            return;
        }

        _hasCommodities = true;
        _published = _published.With(ChapterSet.Of(code));
        if (level == Chapters) _chapter = code;
        if (level == Headings) _heading = code;
        if (CommodityLevels.Parent(code, Chapters) == _unknownChapter) _belowChapter &= ~Of(level);
        if (level > Headings && CommodityLevels.Parent(code, Headings) == _unknownHeading) _belowHeading &= ~Of(level);
    }

    // The parts of a code that was traded in an unknown amount are unknown until a row of one comes.
    private void Open(CommodityCode code, int level)
    {
        if (level == CommodityLevels.Total)
        {
            _isTotalUnknown = true;
        }
        else if (level == Chapters)
        {
            _open |= _belowChapter;
            (_unknownChapter, _belowChapter) = (code, Levels.Headings | Levels.Subheadings);
        }
        else if (level == Headings)
        {
            _open |= _belowHeading;
            (_unknownHeading, _belowHeading) = (code, Levels.Subheadings);
        }
    }
}

/// <summary>
/// A partner's goods in one flow period whose codes are not those that are published: of another classification, or outside any. Either they are the
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
    public ChapterSet NotAmong(ChapterSet published, Int128? sum)
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
