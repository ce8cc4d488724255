namespace TradeFunctions.Core.Reading.Content;

/// <summary>Why a raw file as a whole cannot be used.</summary>
/// <param name="Code">A stable code, one of <see cref="RefusalCodes"/>.</param>
/// <param name="Detail">What was found, for people.</param>
/// <param name="NearestLayout">The layout that the header comes nearest to; null unless the code is <c>unknown_header</c>.</param>
/// <param name="MissingColumns">The columns that layout would need besides, as its publisher writes them; empty otherwise.</param>
public sealed record FileRefusal(string Code, string Detail, string? NearestLayout, IReadOnlyList<string> MissingColumns);
