using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.Tests.Structure;

/// <summary>
/// The local host could bind more than the Functions worker does, so the functions keep to what both do: a request with string
/// route values that returns a result, a timer's info, a message's text, and a token.
/// </summary>
public class FunctionShapeTests
{
    [Fact]
    public void Functions_take_and_return_only_what_the_worker_binds()
    {
        var wrong = from method in Functions()
                    from problem in Problems(method)
                    select $"{method.DeclaringType!.Name}.{method.Name}: {problem}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Functions_have_names_of_their_own()
    {
        var names = Functions().Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name);
        Assert.Empty(names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_parameter_or_an_answer_of_another_type_is_found()
    {
        var wrong = typeof(Wrong).GetMethods(BindingFlags.Static | BindingFlags.Public).SelectMany(Problems).Order();
        Assert.Equal(["Int32 number", "returns String", "the trigger is bound to BinaryData"], wrong);
    }

    private static IEnumerable<MethodInfo> Functions() =>
        from type in typeof(TradeFunctionsServices).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        select method;

    private static IEnumerable<string> Problems(MethodInfo method)
    {
        var http = false;
        foreach (var parameter in method.GetParameters())
        {
            var type = parameter.ParameterType;
            if (Trigger(parameter) is { } bound)
            {
                http |= bound == typeof(HttpRequest);
                if (type != bound) yield return $"the trigger is bound to {type.Name}";
            }
            else if (type != typeof(CancellationToken) && type != typeof(string))
            {
                yield return $"{type.Name} {parameter.Name}";
            }
        }
        Type[] answers = http ? [typeof(Task<IResult>), typeof(IResult)] : [typeof(Task)];
        if (!answers.Contains(method.ReturnType)) yield return $"returns {method.ReturnType.Name}";
    }

    private static Type? Trigger(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null ? typeof(HttpRequest)
        : parameter.GetCustomAttribute<TimerTriggerAttribute>() is not null ? typeof(TimerInfo)
        : parameter.GetCustomAttribute<QueueTriggerAttribute>() is not null ? typeof(string)
        : null;

    private static class Wrong
    {
        [Function("Number")]
        public static string Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{number}")] HttpRequest request, int number) => $"{request.Path}{number}";

        [Function("Binary")]
        public static Task Binary([QueueTrigger("work")] BinaryData message) => Task.Delay(message.ToArray().Length);
    }
}
