using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Refined;

/// <summary>A refined file read by ranges: only what is asked for, as often as it is, and nothing wrong of a damaged one.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public class RefinedContentTests
{
    private static readonly Cell[] Cells =
    [
        .. from frequency in new[] { 2024, 202401 }
           from flow in new[] { Flow.Import, Flow.Export }
           from code in new[] { "01", "0102", "TOTAL" }
           from partner in new[] { 0, 156, 842 }
           select Ok(Key(392, flow, code, partner, frequency), partner + code.Length),
    ];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 2_000)]
    [InlineData(5, 5_000)]
    [InlineData(5, 1_000_000)]
    [InlineData(100, 0)]
    public void Cells_are_the_same_however_many_row_groups_are_read_together(int rowGroupCells, int mostBytes)
    {
        var (file, index) = Sorted(rowGroupCells);
        var content = RefinedContent.Of(file);
        var cells = content.Cells(index.Reporters[0].RowGroups, null, mostBytes, default);
        Assert.Equal(Cells.OrderBy(cell => cell.Key), cells);
        Assert.Equal(cells, cells.ToList());
    }

    [Fact]
    public void Readers_side_by_side_do_not_disturb_each_other()
    {
        var (file, index) = Sorted(rowGroupCells: 3);
        var content = RefinedContent.Of(file);
        var cells = content.Cells(index.Reporters[0].RowGroups, null, mostBytes: 0, default);
        Assert.All(cells.Zip(cells), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public void A_row_group_that_cannot_have_a_frequency_and_flow_is_known_by_the_footer(int rowGroupCells)
    {
        var (file, index) = Sorted(rowGroupCells);
        var content = RefinedContent.Of(file);
        foreach (var (frequency, flow) in from f in Enum.GetValues<Frequency>() from g in Flows.Both select (f, g))
        {
            bool Includes(CellKey key) => key.Frequency == frequency && key.Flow == flow;
            int[] groups = [.. index.Reporters[0].RowGroups.Where(group => content.Footer.RowGroups[group].MayHave(frequency, flow))];
            Assert.Equal(Cells.Where(cell => Includes(cell.Key)).OrderBy(cell => cell.Key), content.Cells(groups, Includes, 0, default));
            if (rowGroupCells == 1) Assert.Equal(frequency is Frequency.Annual or Frequency.Monthly ? 9 : 0, groups.Length);
        }
    }

    [Fact]
    public void What_is_read_is_what_was_asked_for()
    {
        var (file, index) = Sorted(rowGroupCells: 6);
        var whole = RefinedContent.Of(file);
        var read = new List<(long, int)>();
        var content = new RefinedContent(whole.Footer, (offset, bytes, _) =>
        {
            lock (read) read.Add((offset, bytes.Length));
            file.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
        }, () => throw new InvalidOperationException());
        Assert.Equal(12, content.Cells([1, 3], null, int.MaxValue, default).Count());
        Assert.Equal(index.Reporters[0].RowGroups.Count, whole.Footer.RowGroups.Count);
        Assert.Equal([.. new[] { 1, 3 }.Select(group => (whole.Footer.RowGroups[group].Offset, whole.Footer.RowGroups[group].Length))], read);
    }

    [Fact]
    public void A_reader_that_fails_fails_the_enumeration()
    {
        var (file, _) = Sorted(rowGroupCells: 6);
        var content = new RefinedContent(RefinedContent.Of(file).Footer, (_, _, _) => throw new IOException("gone"), () => throw new InvalidOperationException());
        Assert.Equal("gone", Assert.Throws<IOException>(() => content.Cells([0, 1], null, 0, default).Count()).Message);
    }

    [Property]
    public bool A_damaged_file_is_said_to_be_damaged_or_has_cells(int place, byte value)
    {
        var (file, index) = Sorted(rowGroupCells: 4);
        file[(int)((uint)place % file.Length)] ^= (byte)(value | 1);
        try
        {
            return RefinedContent.Of(file).Cells(index.Reporters[0].RowGroups, null, 0, default).Count() <= 1_000_000;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static (byte[] File, RefinedIndex Index) Sorted(int rowGroupCells) =>
        RefinedFileTests.Write(Cells.OrderBy(cell => cell.Key), rowGroupCells);
}
