namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>The codes of a commodity group that lack a figure where others have one, by row and column of its table.</summary>
internal sealed class LackingMembers(IReadOnlyList<string> codes, IReadOnlyDictionary<int, int[]> lacking, int columns)
{
    public IReadOnlyList<string> At(int row, int column) =>
        lacking.TryGetValue((row * columns) + column, out var members) ? [.. members.Select(member => codes[member])] : [];

    /// <summary>The codes of the group.</summary>
    public IReadOnlyList<string> Codes => codes;

    /// <summary>Those of some rows and columns.</summary>
    public LackingMembers Cut(int[] rows, int[] kept)
    {
        var cut = new Dictionary<int, int[]>();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < kept.Length; column++)
            {
                if (lacking.TryGetValue((rows[row] * columns) + kept[column], out var members)) cut[(row * kept.Length) + column] = members;
            }
        }

        return new LackingMembers(codes, cut, kept.Length);
    }

    public static void Write(PackedWriter writer, LackingMembers? gaps)
    {
        writer.SortedTexts(gaps?.Codes ?? []);
        if (gaps is not null) gaps.Write(writer);
    }

    public static LackingMembers? Read(PackedReader reader, int columns)
    {
        var codes = reader.SortedTexts();
        if (codes.Length == 0) return null;
        var lacking = new Dictionary<int, int[]>();
        var position = 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            position += reader.Int32();
            var members = new int[reader.Count()];
            for (var i = 0; i < members.Length; i++)
            {
                members[i] = reader.Int32();
                if (members[i] >= codes.Length) throw PackedReader.Damage("a group lacks a code that it does not have");
            }

            lacking[position] = members;
        }

        return new LackingMembers(codes, lacking, columns);
    }

    private void Write(PackedWriter writer)
    {
        writer.Number(lacking.Count);
        var before = 0;
        foreach (var (position, members) in lacking.OrderBy(entry => entry.Key))
        {
            writer.Number(position - before);
            before = position;
            writer.Number(members.Length);
            foreach (var member in members) writer.Number(member);
        }
    }
}
