using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Tests.Trade.Names;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("JPN", "JPN", 0)]
    [InlineData("JPN", "", 3)]
    [InlineData("", "JPN", 3)]
    [InlineData("JPN", "JAPAN", 2)]
    [InlineData("KITTEN", "SITTING", 3)]
    public void The_distance_counts_insertions_deletions_and_replacements(string left, string right, int distance) =>
        Assert.Equal(distance, EditDistance.Between(left, right));
}
