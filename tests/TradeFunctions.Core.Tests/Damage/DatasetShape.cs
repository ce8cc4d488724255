using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>What a random dataset is like, before it has figures.</summary>
internal sealed class DatasetShape
{
    private static readonly int[] Reporters = [392, 156, 842];
    private static readonly int[] Economies = [156, 842, 410, 276, 36, 392, 704];
    private static readonly int[] Others = [490, 899, 97];
    private static readonly string[] Leaves = ["010121", "010129", "010221", "020110", "850440", "854231"];
    private static readonly int[][] LevelChoices = [[0], [0], [0, 2], [0, 2, 4, 6], [6], [0, 6], [0, 4], [2, 4, 6], [4, 6], [0, 2, 6]];
    // Those that can name what tidy files cannot come last.
    private static readonly TextLayout[] Layouts =
    [
        TextLayouts.Tidy, TextLayouts.WideTidy, TextLayouts.V1, TextLayouts.Bulk, TextLayouts.Legacy, TextLayouts.Selection, TextLayouts.LegacySelection,
    ];

    private const int TidyLayouts = 2;

    /// <param name="random">What decides.</param>
    /// <param name="isConsistent">Whether every whole has what its parts have.</param>
    public DatasetShape(Random random, bool isConsistent)
    {
        IsBaci = random.Next(7) == 0;
        HasMonths = !IsBaci && random.Next(10) == 0;
        ReporterCodes = [.. Some(random, Reporters, HasMonths ? 1 : Few(random, 1, 3))];
        HasSpecialPartners = !IsBaci && random.Next(4) == 0;
        PartnerCodes = [.. Some(random, Economies, HasMonths ? 2 : Few(random, 2, 7)), .. HasSpecialPartners ? Some(random, Others, random.Next(1, 3)) : []];
        Codes = [.. Some(random, Leaves, HasMonths ? 1 : Few(random, 1, 4))];
        Levels = IsBaci ? [6] : LevelChoices[random.Next(LevelChoices.Length)];
        WorldLevels = IsBaci || random.Next(4) == 0 ? [] : random.Next(3) == 0 ? [.. Levels.Take(1)] : Levels;
        Beyond = random.Next(5) switch { 0 => 0.3m, 1 => 0.0005m, _ => 0m };
        Confidential = random.Next(4) == 0 ? 0.2m : 0m;
        if (isConsistent) (Beyond, Confidential) = (0m, 0m);
        Flows = random.Next(5) == 0 ? [Flow.Export] : random.Next(6) == 0 ? [Flow.Export, Flow.Import, Flow.ReExport] : [Flow.Export, Flow.Import];
        HasWeights = random.Next(2) == 0;
        Complete = random.Next(2) == 0;
        Periods = [.. PeriodsOf(random, HasMonths).Where(period => !(isConsistent && HasMonths) || period.Month > 0)];
        EditionBreak = random.Next(3) == 0 ? Periods[random.Next(Periods.Count)].Year : 0;
        Layout = HasSpecialPartners ? Layouts[random.Next(TidyLayouts, Layouts.Length)] : Layouts[random.Next(Layouts.Length)];
        SecondLayout = random.Next(3) == 0 && !HasSpecialPartners ? Layouts[random.Next(Layouts.Length)] : Layout;
    }

    public bool IsBaci { get; }

    public bool HasMonths { get; }

    /// <summary>Areas nes, Other Asia and an aggregate, which tidy files cannot name.</summary>
    public bool HasSpecialPartners { get; }

    public IReadOnlyList<int> ReporterCodes { get; }

    public IReadOnlyList<int> PartnerCodes { get; }

    /// <summary>The HS 6 codes that are traded; higher levels are their sums.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The levels that have rows; 0 is TOTAL.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>The levels that have World rows.</summary>
    public IReadOnlyList<int> WorldLevels { get; }

    /// <summary>How much the World has beyond its partners, of what they have.</summary>
    public decimal Beyond { get; }

    /// <summary>How much TOTAL has beyond its goods, of what they have.</summary>
    public decimal Confidential { get; }

    public IReadOnlyList<Flow> Flows { get; }

    public bool HasWeights { get; }

    public bool Complete { get; }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>The year from which codes are of the newer edition; 0: all are.</summary>
    public int EditionBreak { get; }

    public TextLayout Layout { get; }

    public TextLayout SecondLayout { get; }

    public static IEnumerable<T> Some<T>(Random random, IEnumerable<T> all, int count) => all.OrderBy(_ => random.Next()).Take(count).Order().ToList();

    // Small numbers more often: many small datasets find more than a few large ones.
    private static int Few(Random random, int least, int most) => least + Math.Min(random.Next(most - least + 1), random.Next(most - least + 1));

    private static IEnumerable<Period> PeriodsOf(Random random, bool hasMonths)
    {
        var first = random.Next(2017, 2021);
        var years = Enumerable.Range(first, hasMonths ? 2 : Few(random, 2, 5)).ToList();
        if (!hasMonths) return years.Select(Period.OfYear);
        var months = years.SelectMany(year => Enumerable.Range(1, 12).Select(month => Period.OfMonth(year, month))).ToList();
        if (random.Next(2) == 0) months.RemoveRange(random.Next(20), random.Next(1, 4));
        return random.Next(2) == 0 ? months : [.. years.Select(Period.OfYear), .. months];
    }
}
