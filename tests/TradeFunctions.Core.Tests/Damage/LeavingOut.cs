using System.Text;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Tests.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Turns rows into others that are read and left out: parts of a figure, or its goods in another classification.</summary>
internal static class LeavingOut
{
    private const int MostTries = 20;
    private const string MissingLevel = "level not there";

    // These compare only partners and periods that have figures, and what was left out has none.
    private static readonly string[] AmongThoseWithFigures =
    [
        "rank.", ".place:", "concentration.", "cumulative_share", "sentence combined_share", "sentence contribution", "on_record",
        "sentence rank rank", "sentence value_and_record",
    ];

    private static readonly string[] KnownOfTheWhole = ["ok", "derived ok", "no_trade", "zero_base"];

    private static readonly Dictionary<string, string> Breakdowns = new()
    {
        ["motCode"] = "2100",
        ["customsCode"] = "C05",
        ["mosCode"] = "2",
        ["partner2Code"] = "276",
    };

    /// <summary>A dataset of which some rows are left out; null: it has none that can be.</summary>
    public static async Task<Dataset?> CreateAsync(int number)
    {
        var random = new Random(number);
        var dataset = DatasetGenerator.Create(random, isConsistent: true);

        // What a later file leaves out takes no figure of an earlier one away.
        if (!dataset.IsSplit) return null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var without = random.Next(3) == 0
                ? WithoutLevels(dataset, random)
                : await WithoutAsync(dataset, Spoiling.Choice(random, dataset.Files.Sum(file => file.Lines.Count)), random);
            if (!without.Damages.Any() || !KeepsEditions(without) || !HasOneSystemEach(without)) continue;
            return random.Next(2) == 0 ? without : await Spoiling.DamageAsync(without, random);
        }

        return null;
    }

    // Takes some levels away from some partners; their other levels still show that there was trade.
    private static Dataset WithoutLevels(Dataset dataset, Random random)
    {
        var levels = dataset.Files.SelectMany(file => file.Lines).GroupBy(line => FlowPeriod(line.Entry)).ToDictionary(
            flowPeriod => flowPeriod.Key,
            flowPeriod => flowPeriod.Select(line => Level(line.Entry)).Distinct().Order().ToList());
        var zeros = dataset.Files.SelectMany(file => file.Lines).Where(line => line.Entry.Value == 0).Select(line => FlowPeriod(line.Entry)).ToHashSet();
        var lacking = levels.Where(flowPeriod => flowPeriod.Value.Count > 1 && !zeros.Contains(flowPeriod.Key) && random.Next(4) == 0).ToDictionary(
            flowPeriod => flowPeriod.Key,
            flowPeriod => DatasetShape.Some(random, flowPeriod.Value, random.Next(1, flowPeriod.Value.Count)).ToHashSet());
        return dataset with
        {
            Files =
            [
                .. dataset.Files.Select(file => file with
                {
                    Lines = [.. file.Lines.Select(line => lacking.GetValueOrDefault(FlowPeriod(line.Entry))?.Contains(Level(line.Entry)) == true
                        ? line with { Damage = MissingLevel, Spoiled = "" }
                        : line)],
                }),
            ],
        };
    }

    private static bool HasAnotherLevelEach(Dataset dataset) => dataset.Files
        .SelectMany(file => file.Lines)
        .GroupBy(line => FlowPeriod(line.Entry))
        .All(flowPeriod => flowPeriod.All(line => line.Damage != MissingLevel)
            || (flowPeriod.Any(line => !line.IsDamaged) && flowPeriod.GroupBy(line => Level(line.Entry)).All(level => level.Select(line => line.Damage == MissingLevel).Distinct().Count() == 1)));

    private static (int Reporter, Flow Flow, int Partner, Period Period) FlowPeriod(TradeEntry entry) =>
        (entry.Reporter, entry.Flow, entry.Partner, entry.Period);

    private static int Level(TradeEntry entry) => entry.Commodity == "TOTAL" ? 0 : entry.Commodity.Length;

    /// <summary>What is served and is not so; null: nothing was left out in a way that counts.</summary>
    public static async Task<IReadOnlyList<Violation>?> ViolationsAsync(Dataset dataset) =>
        HasAnotherLevelEach(dataset) && await DamageCase.ViolationsAsync(dataset) is { } violations
        ? [.. violations.Where(violation => !ComparesOnlyFigures(violation) && (!LacksLevels(dataset) || IsKnownOfTheWhole(violation)))]
        : null;

    private static bool LacksLevels(Dataset dataset) => dataset.Files.Any(file => file.Lines.Any(line => line.Damage == MissingLevel));

    // Without a row, what kept a figure from being served may be gone too (rows that contradict it), so only claims about known figures
    // count; sentences are not compared then.
    private static bool IsKnownOfTheWhole(Violation violation) =>
        Array.Exists(KnownOfTheWhole, status => violation.Kind.EndsWith($", undamaged {status}", StringComparison.Ordinal));

    private static bool ComparesOnlyFigures(Violation violation) =>
        Array.Exists(AmongThoseWithFigures, kind => violation.Kind.Contains(kind, StringComparison.Ordinal))
        || (violation.Kind.StartsWith("sentence top_goods", StringComparison.Ordinal) && violation.Detail.Contains("with figures", StringComparison.Ordinal));

    private static async Task<Dataset> WithoutAsync(Dataset dataset, Func<TradeEntry, bool> isSelected, Random random)
    {
        var files = new List<DatasetFile>();
        foreach (var file in dataset.Files)
        {
            var lines = new List<FileLine>();
            foreach (var line in file.Lines)
            {
                var other = isSelected(line.Entry) && line.Entry.Value != 0 ? Other(file.Layout, line.Entry, random) : null;
                lines.Add(other is { } left && await IsLeftOutAsync(file, left.Text) ? line with { Damage = left.Kind, Spoiled = left.Text } : line);
            }

            files.Add(file with { Lines = lines });
        }

        return dataset with { Files = files };
    }

    private static (string Kind, string Text)? Other(TextLayout layout, TradeEntry entry, Random random)
    {
        var fields = layout.Fields(entry);
        List<(string Kind, string Column, string Text)> ways = [.. Ways(entry).Where(way => layout.Columns.Contains(way.Column))];
        if (ways.Count == 0) return null;
        var kind = ways.Select(way => way.Kind).Distinct().ElementAt(random.Next(ways.Select(way => way.Kind).Distinct().Count()));
        foreach (var way in ways.Where(way => way.Kind == kind)) fields[layout.Columns.ToList().IndexOf(way.Column)] = way.Text;
        return (kind, layout.Line(fields));
    }

    private static IEnumerable<(string Kind, string Column, string Text)> Ways(TradeEntry entry)
    {
        if (entry.Flow is not (Flow.Export or Flow.Import)) yield break;
        foreach (var (column, code) in Breakdowns) yield return ($"breakdown {column}", column, code);
        var part = entry.Flow == Flow.Export ? Flow.ReExport : Flow.ReImport;
        foreach (var column in new[] { "flow", "flowCode" }) yield return ("other flow", column, part.Code());
        yield return ("other flow", "Trade Flow Code", entry.Flow == Flow.Export ? "3" : "4");
        if (entry.Commodity == "TOTAL") yield break;
        foreach (var column in new[] { "classificationCode", "Classification" })
        {
            yield return ("other edition", column, $"H{entry.Edition[1] - '1'}");
            yield return ("other system", column, "S4");
        }

        foreach (var column in new[] { "cmdCode", "Commodity Code" }) yield return ("other system", column, "77");
        foreach (var column in new[] { "aggrLevel", "Aggregate Level" }) yield return ("other system", column, "2");
    }

    private static async Task<bool> IsLeftOutAsync(DatasetFile file, string line)
    {
        var reads = await Reads.Bytes(Encoding.Latin1.GetBytes($"{file.Layout.Header}\n{line}\n"), ReadOptions.Default with { FileName = file.Name });
        return reads.Outcome.Refusal is null && reads.Rejects.Count == 0;
    }

    // The edition that is published of a period is one that its rows are in: were all of them in another, that would be published.
    private static bool KeepsEditions(Dataset dataset) => dataset.Files
        .SelectMany(file => file.Lines)
        .Where(line => line.Entry.Commodity != "TOTAL")
        .GroupBy(line => (line.Entry.Reporter, line.Entry.Period))
        .All(lines => lines.Any(line => !line.IsDamaged) || !lines.Any(line => line.Damage == "other edition"));

    // Of a partner that has goods in both systems those of the other say the same again.
    private static bool HasOneSystemEach(Dataset dataset) => dataset.Files
        .SelectMany(file => file.Lines)
        .Where(line => line.Entry.Commodity != "TOTAL")
        .GroupBy(line => (line.Entry.Reporter, line.Entry.Flow, line.Entry.Partner, line.Entry.Period))
        .All(lines => lines.All(line => line.Damage == "other system") || !lines.Any(line => line.Damage == "other system"));
}
