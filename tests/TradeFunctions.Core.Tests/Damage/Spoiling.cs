using System.Text;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Tests.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Spoils lines so that they are rejected, or adds one that contradicts another.</summary>
internal static class Spoiling
{
    private const int MostTries = 20;

    private static readonly string[] Unreadable = ["?", "Atlantis", "12#4", "1.2.3.4", "\u0001\u0002", ""];

    /// <summary>A dataset with some of its lines damaged; lines that are read in spite of it stay as they were.</summary>
    public static async Task<Dataset> DamageAsync(Dataset dataset, Random random)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var damaged = await DamageAsync(dataset, Choice(random, Rows(dataset)), random);
            if (damaged.Damages.Any()) return damaged;
        }

        return dataset;
    }

    /// <summary>Which rows: one or two, a share of all, or those of one kind.</summary>
    public static Func<TradeEntry, bool> Choice(Random random, int rows)
    {
        var salt = random.Next(1000);
        return random.Next(10) switch
        {
            0 => _ => random.Next(4) == 0,
            1 => entry => entry.Partner == 0 && random.Next(3) == 0,
            2 => entry => entry.Commodity == "TOTAL" && random.Next(6) == 0,
            3 => entry => (entry.Partner + (7 * entry.Period.Year) + salt) % 10 == 0,
            4 => entry => ((3 * (int)entry.Flow) + entry.Period.Year + salt) % 6 == 0,
            5 => _ => random.Next(20) == 0,

            // Whole blocks: a level, or a partner in a year.
            6 => entry => entry.Commodity.Length == salt % 4 * 2 && random.Next(5) > 0,
            7 => entry => (entry.Partner + entry.Period.Year + salt) % 12 == 0,
            _ => _ => random.Next(rows) == 0,
        };
    }

    private static async Task<Dataset> DamageAsync(Dataset dataset, Func<TradeEntry, bool> isSelected, Random random)
    {
        var files = new List<DatasetFile>();
        foreach (var file in dataset.Files)
        {
            var lines = new List<FileLine>();
            foreach (var line in file.Lines)
            {
                if (!line.IsDamaged && isSelected(line.Entry)) lines.AddRange(await DamageAsync(file, line, random));
                else lines.Add(line);
            }

            files.Add(file with { Lines = lines });
        }

        return dataset with { Files = files };
    }

    private static int Rows(Dataset dataset) => dataset.Files.Sum(file => file.Lines.Count);

    private static async Task<FileLine[]> DamageAsync(DatasetFile file, FileLine line, Random random)
    {
        if (random.Next(10) == 0) return [line, Contradiction(line, random)];
        var (kind, text) = Spoil(file.Layout, line.Entry, random);
        return await UnreadAsync(file, text) is { } unread
            ? [line with { Damage = kind, Spoiled = text, LeavesNothing = unread.Any(key => key.IsUnknown) }]
            : [line];
    }

    private static FileLine Contradiction(FileLine line, Random random) =>
        new(line.Entry with { Value = line.Entry.Value + random.Next(1, 100_000) }, "contradiction", IsAdded: true);

    private static (string Kind, string Text) Spoil(TextLayout layout, TradeEntry entry, Random random)
    {
        var fields = layout.Fields(entry);
        switch (random.Next(20))
        {
            case 0: return ("field too few", layout.Line(fields[..^2]));
            case 1: return ("fields too many", layout.Line([.. fields, "x", "y"]));
            case 2: return ("unclosed quote", $"\"{layout.Line(fields).Replace("\"", "", StringComparison.Ordinal)}");
            case 3: return ("garbage", "%%% nothing that could be read %%%");
            case 4: return ("binary", "\u0000\u00ff\u00fe\u0003\u001b\u0007");
            case 16: return ("cut off", layout.Line(fields) is var line ? line[..random.Next(1, line.Length)] : "");
            case 17: return ("stray quote", layout.Line(fields) is var whole ? whole.Insert(random.Next(whole.Length), "\"") : "");
            case 18 or 19:
                fields[random.Next(fields.Length)] = Unreadable[random.Next(Unreadable.Length)];
                return ("any field", layout.Line(fields));
            case 5 or 6 or 7:
                foreach (var part in DatasetShape.Some(random, Enum.GetValues<KeyPart>(), random.Next(2, 5))) SpoilPart(layout, fields, part, random);
                return ("several fields", layout.Line(fields));
            default:
                var one = random.Next(2) == 0 ? KeyPart.Value : Enum.GetValues<KeyPart>()[random.Next(6)];
                SpoilPart(layout, fields, one, random);
                return (one.ToString(), layout.Line(fields));
        }
    }

    private static void SpoilPart(TextLayout layout, string[] fields, KeyPart part, Random random)
    {
        if (layout.Find(part) is var column && column >= 0) fields[column] = Unreadable[random.Next(Unreadable.Length)];
    }

    // What is known of a line that is rejected; null: it is read.
    private static async Task<IReadOnlyList<UnreadKey>?> UnreadAsync(DatasetFile file, string line)
    {
        var reads = await Reads.Bytes(
            Encoding.Latin1.GetBytes($"{file.Layout.Header}\n{line}\n"), ReadOptions.Default with { FileName = file.Name });
        return reads.Outcome.Refusal is null && reads is { Rows.Count: 0, Rejects.Count: > 0 } ? [.. reads.Unread.SelectMany(keys => keys)] : null;
    }
}
