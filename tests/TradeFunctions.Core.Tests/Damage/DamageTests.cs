using System.Globalization;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>
/// What was not read is unknown, never zero. <c>DAMAGE_CASES</c> sets how many datasets are tried, <c>DAMAGE_FIRST</c> the number of the
/// first, <c>DAMAGE_EXAMPLES</c> how many kinds of counterexamples are shrunk and shown,
/// <c>DAMAGE_KIND</c> of which: a text that their names contain.
/// </summary>
public class DamageTests
{
    // Of a tenth of them something can be left out.
    private const int LeftOutCases = 400;

    [Fact]
    public async Task Nothing_is_served_of_a_damaged_dataset_that_the_undamaged_one_does_not_say()
    {
        var kinds = new ViolationKinds();
        foreach (var number in Cases())
        {
            var dataset = await DamageCase.CreateAsync(number);
            if (await DamageCase.ViolationsAsync(dataset) is { } violations) kinds.Add(number, dataset, violations);
        }

        Assert.True(kinds.Tried > 0, "No dataset was damaged.");
        Assert.True(kinds.IsEmpty, await kinds.DescribeAsync(Setting("DAMAGE_EXAMPLES", 2), DamageCase.ViolationsAsync));
    }

    [Fact]
    public async Task Nothing_is_served_of_a_dataset_with_rows_left_out_that_the_whole_one_does_not_say()
    {
        var kinds = new ViolationKinds();
        foreach (var number in Cases(LeftOutCases))
        {
            if (await LeavingOut.CreateAsync(number) is { } dataset && await LeavingOut.ViolationsAsync(dataset) is { } violations) kinds.Add(number, dataset, violations);
        }

        Assert.True(kinds.Tried > Setting("DAMAGE_CASES", LeftOutCases) / 20, "Too few datasets had rows that could be left out.");
        Assert.True(kinds.IsEmpty, await kinds.DescribeAsync(Setting("DAMAGE_EXAMPLES", 2), LeavingOut.ViolationsAsync));
    }

    [Fact]
    public async Task A_dataset_with_a_refused_file_has_no_zeros()
    {
        var kinds = new ViolationKinds();
        foreach (var number in Cases())
        {
            var dataset = DatasetGenerator.Create(new Random(number));
            if (dataset is { IsSplit: true, Files.Count: > 1 }) kinds.Add(number, dataset, (await RefusedFile.ViolationsAsync(dataset))!);
        }

        Assert.True(kinds.Tried > 0, "No dataset had several files.");
        Assert.True(kinds.IsEmpty, await kinds.DescribeAsync(Setting("DAMAGE_EXAMPLES", 2), RefusedFile.ViolationsAsync));
    }

    private static IEnumerable<int> Cases(int otherwise = 90) => Enumerable.Range(Setting("DAMAGE_FIRST", 1), Setting("DAMAGE_CASES", otherwise));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
