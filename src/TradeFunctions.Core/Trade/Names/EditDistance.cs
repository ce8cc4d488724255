namespace TradeFunctions.Core.Trade.Names;

/// <summary>Levenshtein distance: the fewest insertions, deletions and replacements that turn one text into another.</summary>
internal static class EditDistance
{
    /// <summary>Longer texts are cut: they come from a URL, and no code or name is longer.</summary>
    private const int Longest = 64;

    /// <summary>The distance between two texts, case and accents counted.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];
        Span<int> row = stackalloc int[Longest + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
