using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Where in the classification goods are.</summary>
/// <param name="Level">The depth of the level (<see cref="CommodityLevels"/>); -1: codes outside the levels.</param>
/// <param name="Chapter">The chapter; <see cref="ChapterSet.NoChapter"/>: any.</param>
internal readonly record struct CommodityPlace(int Level, int Chapter)
{
    public static CommodityPlace Of(CommodityCode code) => new(CommodityLevels.IndexOf(code), code.IsTotal ? ChapterSet.NoChapter : ChapterSet.Of(code));

    /// <summary>Anywhere at a level.</summary>
    public static CommodityPlace AtLevel(int level) => new(level, ChapterSet.NoChapter);
}

/// <summary>Where the figures of one level come from, for a whole reporter, flow and period.</summary>
internal enum LevelBasis : byte
{
    /// <summary>There are none, and nothing to sum them from.</summary>
    Absent = 0,

    /// <summary>Its own rows.</summary>
    Rows,

    /// <summary>Sums of the next lower level.</summary>
    Sums,
}
