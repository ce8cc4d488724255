using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Why a file as a whole cannot be used.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Detail">What was found.</param>
/// <param name="NearestLayout">The layout its header comes nearest to; null: that is not the reason.</param>
/// <param name="MissingColumns">The columns that layout would need besides.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RefusalBlock(
    string Code,
    string Detail,
    string? NearestLayout,
    IReadOnlyList<string> MissingColumns,
    string? Advice)
{
    /// <summary>The block of a refusal; null for none.</summary>
    public static RefusalBlock? Of(FileRefusal? refusal) => refusal is null
        ? null
        : new RefusalBlock(refusal.Code, refusal.Detail, refusal.NearestLayout, refusal.MissingColumns, UnusableAdvice.Of(refusal));
}
