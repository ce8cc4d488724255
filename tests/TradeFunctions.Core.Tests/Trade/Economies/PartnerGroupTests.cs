using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Trade.Economies;

public class PartnerGroupTests
{
    [Fact]
    public void Members_are_found_by_any_of_their_codes_and_kept_in_code_order()
    {
        Assert.True(PartnerGroup.TryCreate("north-america", " North America ", ["us", "484", "CAN"], out var group, out _));
        Assert.Equal(["CAN", "MEX", "USA"], group.Members.Select(member => member.Id));
        Assert.Equal(("G.north-america", "North America"), (group.Partner, group.Title));
    }

    [Theory]
    [InlineData("north america", "CAN", "no id of a group")]
    [InlineData("", "CAN", "no id of a group")]
    [InlineData("x", "", "has no codes")]
    [InlineData("x", "CAN,XXQ", "no economy has the code 'XXQ'")]
    [InlineData("x", "CAN,WLD", "World (WLD) is no economy")]
    [InlineData("x", "CAN,899", "is no economy")]
    [InlineData("x", "CAN,837", "is no economy")]
    [InlineData("x", "EUR,DEU,FRA", "European Union (EUR) is itself a group")]
    [InlineData("x", "THA,975", "ASEAN (975) is itself a group")]
    [InlineData("x", "EA19,JPN", "is itself a group")]
    [InlineData("x", "JPN,142", "Asia (142) is itself a group")]
    [InlineData("x", "USA,CAN,840", "names USA twice")]
    public void What_is_wrong_with_a_group_is_said(string id, string codes, string named)
    {
        Assert.False(PartnerGroup.TryCreate(id, null, codes.Split(',', StringSplitOptions.RemoveEmptyEntries), out var group, out var error));
        Assert.Null(group);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }
}
