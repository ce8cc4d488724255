using TradeFunctions.LocalHost;

namespace TradeFunctions.Tests.LocalHost;

public class HeadlineTextTests
{
    private static readonly AccountSummary Account = new(
        new NamedEconomy("JPN", "Japan"),
        new NamedEconomy("CHN", "China"),
        "2024",
        new FlowAccount(null),
        new FlowAccount(null),
        [new FactText("exports.share", "A share."), new FactText("imports.value_and_record", "Imports."), new FactText("balance", "A balance.")]);

    [Fact]
    public void Sentences_stand_in_the_order_asked_for_and_one_that_is_not_said_is_left_out() =>
        Assert.Equal(["A balance.", "A share."], HeadlineText.Select(Account, "balance", "total.rank", "exports.share"));

    [Fact]
    public void In_short_an_account_is_its_flows_their_change_and_the_balance() =>
        Assert.Equal(["Imports.", "A balance."], HeadlineText.Summarize(Account));

    [Fact]
    public void An_account_of_which_nothing_is_said_says_so() => Assert.Equal(
        ["Nothing can be said of Japan and China in 2024: see the answer's statuses."], HeadlineText.Summarize(Account with { Facts = [] }));
}
