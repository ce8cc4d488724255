using System.Globalization;
using System.Text;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>The kinds of violations that were met, with the smallest dataset of each.</summary>
internal sealed class ViolationKinds
{
    private readonly SortedDictionary<string, Found> _kinds = new(StringComparer.Ordinal);

    /// <summary>How many datasets were compared.</summary>
    public int Tried { get; private set; }

    public bool IsEmpty => _kinds.Count == 0;

    public void Add(int number, Dataset dataset, IReadOnlyList<Violation> violations)
    {
        Tried++;
        var hasFalseFigures = violations.Any(violation => violation.IsFigure);
        foreach (var kind in violations.Select(violation => violation.Kind).Distinct())
        {
            var isAlone = !hasFalseFigures;
            if (!_kinds.TryGetValue(kind, out var found)) _kinds[kind] = found = new Found(0, 0, number, dataset);
            var isBetter = isAlone && found.Alone == 0 || (isAlone || found.Alone == 0) && Rows(dataset) < Rows(found.Dataset);
            if (isBetter) found = found with { Number = number, Dataset = dataset };
            _kinds[kind] = found with { Count = found.Count + 1, Alone = found.Alone + (isAlone ? 1 : 0) };
        }
    }

    /// <summary>The kinds, how many datasets had each, and shrunk counterexamples of the commonest ones.</summary>
    public async Task<string> DescribeAsync(int examples, Func<Dataset, Task<IReadOnlyList<Violation>?>> violations)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Tried} datasets, {_kinds.Count} kinds of false figures and sentences (datasets; those without a false figure beside it):");
        var commonest = _kinds.OrderByDescending(kind => kind.Value.Count).ToList();
        foreach (var (kind, found) in commonest) text.AppendLine(CultureInfo.InvariantCulture, $"{found.Count,6} {found.Alone,6}  {kind}   (dataset {found.Number})");
        var only = Environment.GetEnvironmentVariable("DAMAGE_KIND") ?? "";
        foreach (var (kind, found) in commonest.Where(kind => kind.Key.Contains(only, StringComparison.Ordinal)).Take(examples))
        {
            var smallest = await Shrinking.ShrinkAsync(found.Dataset, async dataset => (await violations(dataset))?.Any(one => one.Kind == kind) ?? false);
            List<Violation> shown = [.. (await violations(smallest))!.OrderByDescending(one => one.Kind == kind)];
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{kind}, shrunk from dataset {found.Number}:").Append(DamageCase.Describe(smallest, shown));
        }

        return text.ToString();
    }

    private static int Rows(Dataset dataset) => dataset.Files.Sum(file => file.Lines.Count);

    // The dataset that is shown is one without false figures, where there is one: the measure itself is at fault then.
    private sealed record Found(int Count, int Alone, int Number, Dataset Dataset);
}

/// <summary>Something that is served of a damaged dataset and is not so.</summary>
/// <param name="Kind">What it is, whoever it is about: what is counted and shrunk by.</param>
/// <param name="Answer">The answer that says it.</param>
/// <param name="Detail">What it says, and what the undamaged dataset's says.</param>
internal sealed record Violation(string Kind, string Answer, string Detail)
{
    /// <summary>Whether the answer is about a reporter and period: <c>goods JPN DEU Heading Total 2017</c>.</summary>
    public bool IsOf(int reporter, Period period) =>
        Answer.Split(' ') is var parts && parts[1] == EconomyList.Get(reporter).Id && parts[^1] == period.ToString();

    /// <summary>Whether it is a figure, from which measures follow: these are false too then.</summary>
    public bool IsFigure { get; init; }
}
