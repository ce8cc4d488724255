using System.Reflection;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api.Routes;

public class ProblemCodeTests
{
    [Fact]
    public void The_table_lists_every_error_once_in_snake_case()
    {
        var declared = typeof(ProblemCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ProblemCode)).Select(field => (ProblemCode)field.GetValue(null)!).ToList();
        Assert.Equal(declared.OrderBy(problem => problem.Code), ProblemCode.All.OrderBy(problem => problem.Code));
        Assert.Equal(ProblemCode.All.Count, ProblemCode.All.Select(problem => problem.Code).Distinct().Count());
        Assert.All(ProblemCode.All, problem => Assert.Matches("^[a-z]+(_[a-z]+)*$", problem.Code));
        Assert.All(ProblemCode.All, problem => Assert.InRange(problem.Status, 400, 599));
    }
}
